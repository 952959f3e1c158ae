package plumbline.steward.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A connection that is set for a plan, each statement on its own, and set back afterwards. */
final class PlanSession implements AutoCloseable {
  private final Connection connection;
  private final SessionDialect dialect;
  private final boolean autocommit;
  private final List<String> restoring;
  private List<String> limits = List.of();

  /**
   * Sets a connection.
   *
   * @param connection one that has no transaction open
   */
  PlanSession(Connection connection) throws SQLException {
    this.connection = connection;
    this.dialect = SessionDialect.of(connection);
    this.autocommit = connection.getAutoCommit();
    connection.setAutoCommit(true);
    this.restoring = texts(dialect.restoring());
    for (String statement : dialect.opening()) {
      execute(statement);
    }
  }

  SessionDialect dialect() {
    return dialect;
  }

  /** Bounds how long each statement may wait and run from now on; zero for no bound. */
  void limit(Duration lockTimeout, Duration statementTimeout) throws SQLException {
    List<String> wanted = dialect.limits(lockTimeout, statementTimeout);
    if (!wanted.equals(limits)) {
      for (String statement : wanted) {
        execute(statement);
      }
      limits = wanted;
    }
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = statement()) {
      statement.execute(sql);
    }
  }

  /** The first column of all rows. */
  List<String> texts(String query) throws SQLException {
    return texts(query, 0, Duration.ZERO);
  }

  /**
   * The first column of some rows.
   *
   * @param most how many; zero for all
   * @param patience how long it may take, in whole seconds; zero for as long as it takes
   */
  List<String> texts(String query, int most, Duration patience) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = statement()) {
      statement.setMaxRows(most);
      statement.setQueryTimeout(Math.toIntExact(patience.toSeconds()));
      try (ResultSet rows = statement.executeQuery(query)) {
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
      } finally {
        // H2 keeps it for the statements to come.
        statement.setQueryTimeout(0);
      }
    }
    return texts;
  }

  /** The first column of all rows of a query with parameters. */
  List<String> texts(String query, List<String> parameters) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setString(i + 1, parameters.get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
      }
    }
    return texts;
  }

  /** A definition may have braces, which the driver would take for its own. */
  private Statement statement() throws SQLException {
    Statement statement = connection.createStatement();
    statement.setEscapeProcessing(false);
    return statement;
  }

  @Override
  public void close() throws SQLException {
    for (String statement : restoring) {
      execute(statement);
    }
    connection.setAutoCommit(autocommit);
  }
}
