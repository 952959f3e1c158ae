package plumbline.steward.changelog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.h2.api.ErrorCode;
import plumbline.steward.model.SqlFile;

/**
 * A row that an open transaction keeps locked. Its table lies in a schema of its own, where {@code
 * drop-all} does not come. One lock serves all schemas of the database.
 *
 * <p>Processes share a file by way of the one that opened it first. When that one goes, everybody's
 * connection breaks, and one that waits opens another.
 */
final class H2Lock implements EngineLock {
  /** What H2 says to a session that another one was ahead of. */
  private static final Set<Integer> SECOND =
      Set.of(
          ErrorCode.LOCK_TIMEOUT_1,
          ErrorCode.SCHEMA_ALREADY_EXISTS_1,
          ErrorCode.TABLE_OR_VIEW_ALREADY_EXISTS_1,
          ErrorCode.DUPLICATE_KEY_1,
          ErrorCode.CONCURRENT_UPDATE_1,
          // What H2 says when two sessions make one schema at the same moment.
          ErrorCode.GENERAL_ERROR_1);

  private static final int SECONDS_TO_ANSWER = 5;
  private static final int MOST_FAILURES = 50;

  /** The files that make the table where it is missing; doing it again changes nothing. */
  private static final List<String> PREPARE = List.of("lock_schema", "lock_table", "lock_rows");

  private final ConnectionSource source;
  private Connection connection;
  private int failures;

  /**
   * The lock of the connection's database.
   *
   * @param connection the one to hold it, for this alone
   * @param source opens others
   */
  H2Lock(Connection connection, ConnectionSource source) {
    this.connection = connection;
    this.source = source;
  }

  @Override
  public boolean tryTake() throws SQLException {
    try {
      prepare();
      connection.setAutoCommit(false);
      execute("select said from steward.migration_lock where part = 'lock' for update");
    } catch (SQLException e) {
      if (!SECOND.contains(e.getErrorCode()) && connection.isValid(SECONDS_TO_ANSWER)) {
        throw e;
      }
      connection.close();
      reopen();
      return false;
    }
    tellHolder();
    return true;
  }

  /** Where the process that had the file is gone, another one must open it first. */
  private void reopen() throws SQLException {
    try {
      connection = source.open();
      failures = 0;
    } catch (SQLException e) {
      failures++;
      if (failures == MOST_FAILURES) {
        throw e;
      }
    }
  }

  private void prepare() throws SQLException {
    execute("set lock_timeout 100");
    if (!isPrepared()) {
      for (String file : PREPARE) {
        execute(SqlFile.read("changelog/h2/" + file));
      }
    }
  }

  private boolean isPrepared() throws SQLException {
    try (ResultSet tables =
        connection.getMetaData().getTables(null, "STEWARD", "MIGRATION_LOCK", null)) {
      return tables.next() && said("lock").isPresent();
    }
  }

  /** By a connection of its own, as the one with the lock cannot commit. */
  private void tellHolder() throws SQLException {
    try (Connection other = source.open();
        PreparedStatement statement =
            other.prepareStatement(
                "update steward.migration_lock set said = ? where part = 'holder'")) {
      statement.setString(1, ProcessName.own());
      statement.executeUpdate();
    }
  }

  @Override
  public Optional<String> holder() throws SQLException {
    return connection.isClosed() || !isPrepared() || isFree() ? Optional.empty() : said("holder");
  }

  /** Takes it for the moment that the statement lasts. */
  private boolean isFree() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select said from steward.migration_lock where part = 'lock' for update skip locked")) {
      return row.next();
    }
  }

  private Optional<String> said(String part) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select said from steward.migration_lock where part = ?")) {
      statement.setString(1, part);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  @Override
  public boolean release() {
    try {
      connection.rollback();
      return connection.isValid(SECONDS_TO_ANSWER);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public ConnectionSource connections() {
    return source;
  }

  /** H2 ends a statement with the session that sent it. */
  @Override
  public List<String> leftovers() {
    return List.of();
  }

  @Override
  public void endLeftovers() {}

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private void execute(String statement) throws SQLException {
    try (Statement execution = connection.createStatement()) {
      execution.execute(statement);
    }
  }
}
