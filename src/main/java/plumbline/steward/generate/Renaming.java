package plumbline.steward.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.steward.expected.DeclaredStatement;
import plumbline.steward.model.Kind;

/**
 * A name that is declared to have been another: {@code -- renamed from old_name}, on the line of a
 * column or of {@code create table}, or on a line of its own before it. Another comment may follow
 * it.
 *
 * @param subject under its new name
 * @param table the new name of its table, as it is written
 * @param name the new name, as it is written
 * @param from the old one, as it is written
 */
record Renaming(Subject subject, String table, String name, String from) {
  private static final Pattern WORDS =
      Pattern.compile("--.*\\brenamed\\s+from\\b.*", Pattern.CASE_INSENSITIVE);

  private static final Pattern MARK =
      Pattern.compile(
          "(?:(?!(?:--\\s*)?renamed\\s+from).)*+--\\s*renamed\\s+from\\s+(?<from>\\w+|\"[^\"]+\")\\s*"
              + "(?:--(?:(?!renamed\\s+from).)*+)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TABLE =
      Pattern.compile("create\\s+table\\s.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** What may stand where a column's name stands. */
  private static final Set<String> DEMANDS =
      Set.of("constraint", "primary", "unique", "check", "foreign");

  /** Those that an engine's statements declare; refuses what cannot be understood. */
  static List<Renaming> of(List<DeclaredStatement> statements) {
    List<Renaming> renamings = new ArrayList<>();
    statements.forEach(statement -> read(statement, renamings));
    for (Renaming one : renamings) {
      if (renamings.stream()
          .anyMatch(
              other ->
                  one.before().equals(other.subject()) && other.before().equals(one.subject()))) {
        throw new IllegalArgumentException(
            "%s and %s are declared to have been each other: give one of them a name that is new, and that one back with the next change"
                .formatted(one.name, one.from));
      }
    }
    return renamings;
  }

  private static void read(DeclaredStatement statement, List<Renaming> renamings) {
    Clauses clauses = Clauses.of(statement.bare());
    Optional<String> from = Optional.empty();
    for (String line : statement.sql().lines().toList()) {
      List<Token> code = Token.of(line.replaceFirst("--.*", ""));
      Optional<String> told = from(statement, line);
      from = told.isPresent() ? told : from;
      if (from.isPresent() && !code.isEmpty()) {
        renamings.add(of(statement, clauses, code.get(0), from.get()));
        from = Optional.empty();
      }
    }
  }

  /** The old name that a line tells. */
  private static Optional<String> from(DeclaredStatement statement, String line) {
    Matcher words = WORDS.matcher(line);
    if (!words.find()) {
      return Optional.empty();
    }
    Matcher mark = MARK.matcher(line);
    if (!mark.matches()) {
      throw new IllegalArgumentException(
          "%s: '%s' does not tell a name alone: write '-- renamed from NAME', and what else is to be said behind another '--'"
              .formatted(statement.file(), words.group()));
    }
    return Optional.of(mark.group("from"));
  }

  private static Renaming of(
      DeclaredStatement statement, Clauses clauses, Token first, String from) {
    boolean isTable = TABLE.matcher(statement.bare()).matches();
    Subject table = new Subject(Kind.TABLE, "", plain(clauses.table()));
    if (isTable && first.is("create")) {
      return new Renaming(table, clauses.table(), clauses.table(), from);
    }
    String name = first.text();
    if (!isTable || DEMANDS.contains(plain(name)) || clauses.column(plain(name)).isEmpty()) {
      throw new IllegalArgumentException(
          "%s: '-- renamed from' stands beside '%s', which is neither a column nor 'create table': move it to the line of what was renamed"
              .formatted(statement.file(), name));
    }
    return new Renaming(table.part(Kind.COLUMN, plain(name)), clauses.table(), name, from);
  }

  private static String plain(String name) {
    return name.replaceFirst("^\\w+\\.", "").replace("\"", "").toLowerCase(Locale.ROOT);
  }

  /** What the object was called. */
  Subject before() {
    return new Subject(subject.kind(), subject.table(), plain(from));
  }

  /** The statement, and the one back. */
  Changeset changeset() {
    return Changeset.portable(renamed(from, name), renamed(name, from));
  }

  private String renamed(String old, String other) {
    return subject.kind() == Kind.TABLE
        ? "alter table %s rename to %s".formatted(old, other)
        : "alter table %s rename column %s to %s".formatted(table, old, other);
  }
}
