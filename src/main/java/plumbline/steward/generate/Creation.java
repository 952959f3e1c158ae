package plumbline.steward.generate;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.steward.expected.DeclaredStatement;
import plumbline.steward.model.Kind;

/**
 * A declared statement that makes what it names first, and that is dropped by that name.
 *
 * @param kind as the statement says it
 * @param name as it is written
 * @param sql the whole statement
 */
record Creation(String kind, String name, String sql) {
  private static final Pattern FORM =
      Pattern.compile(
          """
          create\\s+(?:or\\s+replace\\s+|unique\\s+)*+\
          (?<kind>table|index|view|materialized\\s+view|sequence|domain|type|function|procedure)\\s+(?:if\\s+not\\s+exists\\s+)?\
          (?<name>(?:"[^"]*"|[^\\s("])++).*""",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  static Optional<Creation> of(DeclaredStatement statement) {
    Matcher parts = FORM.matcher(statement.bare());
    return parts.matches()
        ? Optional.of(new Creation(parts.group("kind"), parts.group("name"), parts.group()))
        : Optional.empty();
  }

  boolean makes(Kind other) {
    return kind.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").equals(other.words());
  }

  /** Whether this is what it makes. */
  boolean makes(Subject subject) {
    return makes(subject.kind())
        && subject.table().isEmpty()
        && name.replace("\"", "").toLowerCase(Locale.ROOT).equals(subject.name());
  }

  /** The statement, and the one back. */
  Changeset changeset() {
    return Changeset.portable(sql, "drop " + kind + " " + name);
  }
}
