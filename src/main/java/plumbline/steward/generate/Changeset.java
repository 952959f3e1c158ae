package plumbline.steward.generate;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One statement of a change, and the way back.
 *
 * @param dbms the only engine that it is for; empty for every one
 * @param sql the statement, without a last semicolon
 * @param rollback the statements that take it back; none where nothing is to be done
 */
record Changeset(String dbms, String sql, List<String> rollback) {
  private static final Pattern COMMITS =
      Pattern.compile("\\bconcurrently\\b|^do \\$\\$", Pattern.CASE_INSENSITIVE);

  Changeset {
    rollback = List.copyOf(rollback);
  }

  /** For every engine. */
  static Changeset portable(String sql, String... rollback) {
    return new Changeset("", sql, List.of(rollback));
  }

  static Changeset on(String dbms, String sql, String... rollback) {
    return new Changeset(dbms, sql, List.of(rollback));
  }

  /** The same with another way back. */
  Changeset withRollback(List<String> other) {
    return new Changeset(dbms, sql, other);
  }

  /** Whether it gives rows values, which nothing has to take back. */
  boolean isFill() {
    return rollback.isEmpty();
  }

  boolean runsOn(String engine) {
    return dbms.isEmpty() || dbms.equals(engine);
  }

  /**
   * As a formatted SQL changelog has it.
   *
   * @param id such as {@code 0016-1}
   */
  String text(String id) {
    StringBuilder text = new StringBuilder("--changeset plumbline:" + id);
    if (!dbms.isEmpty()) {
      text.append(" dbms:").append(dbms);
    }
    if (commits()) {
      text.append(" runInTransaction:false");
    }
    if (sql.contains(";")) {
      text.append(" splitStatements:false");
    }
    text.append('\n').append(sql).append(";\n");
    if (rollback.isEmpty()) {
      text.append("--rollback empty\n");
    }
    rollback.forEach(
        statement ->
            (statement + ";")
                .lines()
                .forEach(line -> text.append("--rollback ").append(line).append('\n')));
    return text.toString();
  }

  /** Whether it, or the way back, cannot be part of a transaction. */
  private boolean commits() {
    return Stream.concat(Stream.of(sql), rollback.stream())
        .anyMatch(statement -> COMMITS.matcher(statement).find());
  }
}
