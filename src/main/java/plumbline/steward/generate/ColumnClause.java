package plumbline.steward.generate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plain column as it is declared.
 *
 * @param value its default; empty for none
 */
record ColumnClause(String type, String value, boolean required) {
  private static final Pattern PLAIN =
      Pattern.compile(
          """
          (?<type>[a-z][\\w ]*?(\\s*\\([\\d, ]+\\))?( with(out)? time zone)?(\\[\\])?)\
          (?<before>\\s+not\\s+null)?\
          (\\s+default\\s+(?<value>.+?))??\
          (?<after>\\s+not\\s+null)?\
          (\\s+null)?""",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern MORE =
      Pattern.compile(
          "\\b(constraint|check|references|unique|primary\\s+key|generated|collate|auto_increment)\\b",
          Pattern.CASE_INSENSITIVE);

  /**
   * Takes a clause without the column's name apart.
   *
   * @return empty for a column that more is said of
   */
  static Optional<ColumnClause> of(String clause) {
    Matcher parts = PLAIN.matcher(clause.replaceAll("\\s+", " "));
    if (MORE.matcher(clause).find() || !parts.matches()) {
      return Optional.empty();
    }
    String value = parts.group("value");
    return Optional.of(
        new ColumnClause(
            parts.group("type"),
            value == null ? "" : value,
            parts.group("before") != null || parts.group("after") != null));
  }
}
