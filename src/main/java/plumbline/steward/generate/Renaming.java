package plumbline.steward.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.steward.expected.DeclaredStatement;
import plumbline.steward.model.Kind;

/**
 * A name that is declared to have been another: {@code -- renamed from old_name}, on the line of a
 * column or of {@code create table}, or on a line of its own before it.
 *
 * @param subject under its new name
 * @param table the new name of its table, as it is written
 * @param name the new name, as it is written
 * @param from the old one, as it is written
 */
record Renaming(Subject subject, String table, String name, String from) {
  private static final Pattern MARK =
      Pattern.compile(
          ".*?--\\s*renamed from\\s+(?<from>\\w+|\"[^\"]+\")\\s*", Pattern.CASE_INSENSITIVE);

  private static final Pattern NAME = Pattern.compile("\\w+|\"[^\"]+\"");

  /** Those that a blueprint's statements declare. */
  static List<Renaming> of(Blueprint blueprint) {
    List<Renaming> renamings = new ArrayList<>();
    blueprint
        .made()
        .forEach(
            (statement, made) ->
                made.stream()
                    .filter(id -> id.kind() == Kind.TABLE)
                    .findFirst()
                    .ifPresent(table -> read(statement, Subject.of(table), renamings)));
    return renamings;
  }

  private static void read(DeclaredStatement statement, Subject table, List<Renaming> renamings) {
    String name = Clauses.of(statement.bare()).table();
    String from = null;
    for (String line : statement.sql().lines().toList()) {
      Matcher mark = MARK.matcher(line);
      List<Token> code = Token.of(line.replaceFirst("--.*", ""));
      if (mark.matches()) {
        from = mark.group("from");
      }
      if (from != null && !code.isEmpty()) {
        renamings.add(
            code.get(0).is("create")
                ? new Renaming(table, name, name, from)
                : ofColumn(statement, table, name, code, from));
        from = null;
      }
    }
  }

  private static Renaming ofColumn(
      DeclaredStatement statement, Subject table, String tableName, List<Token> code, String from) {
    String name = code.get(0).text();
    if (code.size() < 2 || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "%s: '-- renamed from' stands beside '%s', which is neither a column nor 'create table': move it to the line of what was renamed"
              .formatted(statement.file(), name));
    }
    return new Renaming(table.part(Kind.COLUMN, plain(name)), tableName, name, from);
  }

  private static String plain(String name) {
    return name.replace("\"", "").toLowerCase(Locale.ROOT);
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
