package plumbline.steward.expected;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liquibase.database.DatabaseList;
import liquibase.util.StringUtil;

/**
 * One statement of the declared model.
 *
 * @param file where it is written
 * @param sql with the comments before it
 */
public record DeclaredStatement(String file, String sql) {
  /** As in changes: {@code dbms:postgresql}; also a list, or {@code !h2} for all others. */
  private static final Pattern MARK = Pattern.compile("--\\s*dbms:(\\S+).*");

  /** The statements of a file. They are told apart as Liquibase tells those of changes apart. */
  static List<DeclaredStatement> of(String file, String text) {
    return Stream.of(StringUtil.processMultiLineSQL(text, false, true, null))
        .map(sql -> new DeclaredStatement(file, sql))
        .filter(statement -> !statement.head().isEmpty())
        .toList();
  }

  /** Whether it is for an engine, named as in the mark. */
  public boolean runsOn(String engine) {
    return sql.lines()
        .map(String::strip)
        .takeWhile(line -> line.isEmpty() || line.startsWith("--"))
        .map(MARK::matcher)
        .filter(Matcher::matches)
        .allMatch(mark -> DatabaseList.definitionMatches(mark.group(1), engine, true));
  }

  /**
   * Runs it.
   *
   * @return why the database refused it; empty where it did not
   */
  Optional<SQLException> run(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(e);
    }
  }

  /** For people: the file, and the statement's first line. */
  @Override
  public String toString() {
    return file + ": " + head();
  }

  /** The statement alone, without comments and without a semicolon. */
  public String bare() {
    return Stream.of(StringUtil.processMultiLineSQL(sql, true, true, null))
        .flatMap(String::lines)
        .map(String::stripTrailing)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private String head() {
    return Stream.of(StringUtil.processMultiLineSQL(sql, true, false, null))
        .flatMap(String::lines)
        .filter(line -> !line.isBlank())
        .findFirst()
        .orElse("");
  }
}
