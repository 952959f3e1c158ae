package plumbline.steward.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.steward.expected.DeclaredStatement;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;

/**
 * A name that is declared to have been another: {@code -- renamed from old_name}, on the line of a
 * column or of {@code create table}, or on a line of its own before it.
 *
 * @param subject under its new name
 */
record Renaming(Subject subject, String from) {
  private static final Pattern MARK =
      Pattern.compile(
          "(?<before>.*?)--\\s*renamed from\\s+\"?(?<from>\\w+)\"?\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern TABLE =
      Pattern.compile("create\\s+table\\b.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern COLUMN = Pattern.compile("\"?(\\w+)\"?\\s.*");

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
                    .ifPresent(table -> read(statement, table, renamings)));
    return renamings;
  }

  private static void read(DeclaredStatement statement, ObjectId table, List<Renaming> renamings) {
    String from = null;
    for (String line : statement.sql().lines().toList()) {
      Matcher mark = MARK.matcher(line);
      String code = line.replaceFirst("--.*", "").strip();
      if (mark.matches()) {
        from = mark.group("from").toLowerCase(Locale.ROOT);
      }
      if (from != null && !code.isEmpty()) {
        renamings.add(new Renaming(subject(statement, Subject.of(table), code), from));
        from = null;
      }
    }
  }

  private static Subject subject(DeclaredStatement statement, Subject table, String code) {
    if (TABLE.matcher(code).matches()) {
      return table;
    }
    Matcher column = COLUMN.matcher(code);
    if (!column.matches()) {
      throw new IllegalArgumentException(
          "%s: '-- renamed from' stands beside '%s', which is neither a column nor 'create table': move it to the line of what was renamed"
              .formatted(statement.file(), code));
    }
    return table.part(Kind.COLUMN, column.group(1).toLowerCase(Locale.ROOT));
  }

  /** What the object was called. */
  Subject before() {
    return new Subject(subject.kind(), subject.table(), from);
  }

  /** The statement, and the one back. */
  Changeset changeset() {
    return subject.kind() == Kind.TABLE
        ? Changeset.portable(table(from, subject.name()), table(subject.name(), from))
        : Changeset.portable(column(from, subject.name()), column(subject.name(), from));
  }

  private static String table(String from, String to) {
    return "alter table %s rename to %s".formatted(from, to);
  }

  private String column(String from, String to) {
    return "alter table %s rename column %s to %s".formatted(subject.table(), from, to);
  }
}
