package plumbline.steward.sqlcheck;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.h2.jdbc.JdbcException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What a database says where it does not prepare a statement. */
record Refusal(SentStatement statement, SQLException answer) {

  /**
   * How SQLSTATEs begin that say that nothing can be learnt now: no connection, a lock, a limit.
   */
  private static final Set<String> NO_ANSWER = Set.of("08", "40", "53", "55", "57", "58", "HYT");

  /**
   * Fails with the answer where it says nothing about the statement.
   *
   * @throws SQLException the answer
   */
  void requireJudgement(Connection connection) throws SQLException {
    String state = answer.getSQLState();
    if (state == null || NO_ANSWER.stream().anyMatch(state::startsWith) || connection.isClosed()) {
      throw answer;
    }
  }

  /** The words, in one line. */
  String message() {
    String text = answer.getMessage();
    if (answer instanceof PSQLException postgresql && postgresql.getServerErrorMessage() != null) {
      ServerErrorMessage server = postgresql.getServerErrorMessage();
      text =
          server.getHint() == null
              ? server.getMessage()
              : server.getMessage() + " (" + server.getHint() + ")";
    } else if (answer instanceof JdbcException h2) {
      text = h2.getOriginalMessage();
    }
    return text.replaceAll("\\s+", " ").strip();
  }

  /** The line at fault, with its number; all of the statement where the database does not say. */
  String part(Connection connection) throws SQLException {
    int position = position();
    if (position == 0) {
      return "statement";
    }
    String sent = connection.nativeSQL(statement.sql());
    int line = (int) sent.substring(0, Math.min(position, sent.length())).lines().count();
    List<String> written = statement.context().getRenderedSql().lines().toList();
    // With the names of parameters, unless a comment of several lines was left out.
    List<String> lines = written.size() == sent.lines().count() ? written : sent.lines().toList();
    return "line " + line + ": " + lines.get(line - 1).strip();
  }

  private int position() {
    return answer instanceof PSQLException postgresql && postgresql.getServerErrorMessage() != null
        ? postgresql.getServerErrorMessage().getPosition()
        : 0;
  }
}
