package plumbline.steward.changelog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * An advisory lock of the session, asked for without waiting: a session that waits inside a
 * statement has a snapshot, and {@code create index concurrently} would wait for its end.
 */
final class PostgresqlLock implements EngineLock {
  /** The first half of the lock's key, so that others' advisory locks are others' business. */
  private static final int SPACE = 0x706c756d;

  /**
   * A session that does nothing is not ended, and one whose machine is gone is noticed within a
   * minute instead of hours.
   */
  private static final String SETTLE =
      """
      select set_config('idle_session_timeout', '0', false),
             set_config('tcp_keepalives_idle', '30', false),
             set_config('tcp_keepalives_interval', '10', false),
             set_config('tcp_keepalives_count', '3', false)
      """;

  private static final String HOLDER =
      """
      select application_name, pid
      from pg_locks join pg_stat_activity using (pid)
      where locktype = 'advisory' and granted and datname = current_database()
        and classid::bigint = ? and objid::bigint = ? and objsubid = 2
        and database = (select oid from pg_database where datname = current_database())
      """;

  private static final String LEFTOVERS =
      """
      select application_name, pid from pg_stat_activity
      where datname = current_database() and starts_with(application_name, ?)
      """;

  private final Connection connection;
  private final ConnectionSource source;
  private final int key;
  private final String mark;

  /**
   * The lock of the connection's current schema.
   *
   * @param connection the one to hold it, for this alone
   * @param source opens others
   */
  PostgresqlLock(Connection connection, ConnectionSource source) throws SQLException {
    this.connection = connection;
    this.source = source;
    connection.setClientInfo("ApplicationName", "plumbline lock " + Migrator.name());
    this.key = String.valueOf(connection.getSchema()).hashCode();
    this.mark = "plumbline migrating %08x ".formatted(key);
    try (Statement settle = connection.createStatement()) {
      settle.execute(SETTLE);
    }
  }

  @Override
  public boolean tryTake() throws SQLException {
    return isTrue("select pg_try_advisory_lock(?, ?)");
  }

  @Override
  public boolean release() {
    try {
      return isTrue("select pg_advisory_unlock(?, ?)");
    } catch (SQLException e) {
      return false;
    }
  }

  private boolean isTrue(String query) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setInt(1, SPACE);
      statement.setInt(2, key);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  @Override
  public String holder() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(HOLDER)) {
      statement.setLong(1, SPACE);
      statement.setLong(2, Integer.toUnsignedLong(key));
      return sessions(statement).stream().findFirst().map(Session::toString).orElse("nobody now");
    }
  }

  @Override
  public ConnectionSource connections() {
    return () -> {
      Connection opened = source.open();
      opened.setClientInfo("ApplicationName", mark + Migrator.name());
      return opened;
    };
  }

  @Override
  public List<String> leftovers() throws SQLException {
    return working().stream().map(Session::toString).toList();
  }

  @Override
  public void endLeftovers() throws SQLException {
    try (PreparedStatement end = connection.prepareStatement("select pg_terminate_backend(?)")) {
      for (Session session : working()) {
        end.setInt(1, session.pid());
        end.execute();
      }
    }
  }

  private List<Session> working() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LEFTOVERS)) {
      statement.setString(1, mark);
      return sessions(statement);
    }
  }

  /**
   * A session on the server.
   *
   * @param pid its process there
   */
  private record Session(String name, int pid) {
    @Override
    public String toString() {
      return "%s (backend %d)".formatted(name, pid);
    }
  }

  private static List<Session> sessions(PreparedStatement statement) throws SQLException {
    List<Session> sessions = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        sessions.add(new Session(rows.getString(1), rows.getInt(2)));
      }
    }
    return sessions;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
