package plumbline.steward.changelog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.steward.model.SqlFile;

/**
 * An advisory lock of the session, asked for without waiting: a session that waits inside a
 * statement has a snapshot, and {@code create index concurrently} would wait for its end.
 *
 * <p>Its key is the schema that the tracking tables lie in. Whoever works with the same ones takes
 * turns, and services with schemas of their own in one database do not wait for each other; that
 * none of them manages a schema of another's is for their configurations to see to.
 */
final class PostgresqlLock implements EngineLock {
  /** The first half of the lock's key, so that others' advisory locks are others' business. */
  private static final int SPACE = 0x706c756d;

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
    connection.setClientInfo("ApplicationName", "plumbline lock " + ProcessName.own());
    this.key = String.valueOf(connection.getSchema()).hashCode();
    this.mark = "plumbline migrating %08x ".formatted(key);
    try (Statement settle = connection.createStatement()) {
      settle.execute(sql("settle"));
    }
  }

  private static String sql(String name) {
    return SqlFile.read("changelog/postgresql/" + name);
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
  public Optional<String> holder() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql("holder"))) {
      statement.setLong(1, SPACE);
      statement.setLong(2, Integer.toUnsignedLong(key));
      return sessions(statement).stream().findFirst().map(Session::toString);
    }
  }

  @Override
  public ConnectionSource connections() {
    return () -> {
      Connection opened = source.open();
      try {
        opened.setClientInfo("ApplicationName", mark + ProcessName.own());
        return opened;
      } catch (SQLException e) {
        opened.close();
        throw e;
      }
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
    try (PreparedStatement statement = connection.prepareStatement(sql("leftovers"))) {
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
