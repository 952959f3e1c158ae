package plumbline.steward.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a {@code create table} between its parentheses, one clause for each column and
 * constraint. They are a source of words only: whatever is made of them is tried, and compared with
 * what the engine built of the whole.
 */
final class Clauses {
  private static final Pattern CONSTRAINT =
      Pattern.compile("constraint\\s+(\\S+)\\s+(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern ADD =
      Pattern.compile(
          "alter\\s+table\\s+\\S+\\s+add\\s+(constraint\\s.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final List<String> clauses;

  private Clauses(List<String> clauses) {
    this.clauses = clauses;
  }

  /** Those of a statement without comments. */
  static Clauses of(String statement) {
    List<String> clauses = new ArrayList<>();
    StringBuilder clause = new StringBuilder();
    int depth = 0;
    boolean quoted = false;
    for (int place = 0; place < statement.length(); place++) {
      char letter = statement.charAt(place);
      quoted ^= letter == '\'' || letter == '"';
      int before = depth;
      if (!quoted && letter == '(') {
        depth++;
      } else if (!quoted && letter == ')') {
        depth--;
      }
      boolean closes = before == 1 && depth == 0;
      if (closes || (depth == 1 && letter == ',' && !quoted)) {
        clauses.add(clause.toString().strip());
        clause.setLength(0);
      } else if (before > 0) {
        clause.append(letter);
      }
      if (closes) {
        break;
      }
    }
    return new Clauses(clauses);
  }

  /** What a constraint demands that an {@code alter table} adds; empty for another statement. */
  static Optional<String> added(String statement, String name) {
    Matcher add = ADD.matcher(statement);
    return add.matches() ? new Clauses(List.of(add.group(1))).constraint(name) : Optional.empty();
  }

  /** A column's, without its name. */
  Optional<ColumnClause> column(String name) {
    return clauses.stream()
        .filter(
            clause ->
                clause
                    .toLowerCase(Locale.ROOT)
                    .matches("(?s)\"?" + Pattern.quote(name) + "\"?\\s.*"))
        .map(clause -> clause.replaceFirst("^\\S+\\s+", ""))
        .findFirst()
        .flatMap(ColumnClause::of);
  }

  /** What a constraint demands, without its name. */
  Optional<String> constraint(String name) {
    return clauses.stream()
        .map(CONSTRAINT::matcher)
        .filter(Matcher::matches)
        .filter(parts -> parts.group(1).replace("\"", "").equalsIgnoreCase(name))
        .map(parts -> parts.group(2))
        .findFirst();
  }
}
