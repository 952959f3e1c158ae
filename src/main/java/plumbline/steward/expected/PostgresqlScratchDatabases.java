package plumbline.steward.expected;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plumbline.steward.changelog.ConnectionSource;
import plumbline.steward.model.SqlFile;

/**
 * Throw-away databases on a PostgreSQL server. Each has a random number, in its name and as an
 * advisory lock that a connection of its maker's holds, so that the leftovers of a maker who was
 * killed are known by the lock that nobody holds.
 */
final class PostgresqlScratchDatabases implements ScratchDatabases {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresqlScratchDatabases.class);

  private final ConnectionSource live;
  private final ScratchServer server;
  private final SecureRandom numbers = new SecureRandom();

  PostgresqlScratchDatabases(ConnectionSource live, ScratchServer server) {
    this.live = live;
    this.server = server;
  }

  /** What a role may do on a server, and which version that is. */
  private record Rights(String role, boolean mayCreate, String owner, String version) {}

  @Override
  public Likeness likeness() throws SQLException {
    try (Connection connection = live.open();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(SqlFile.read("expected/postgresql/likeness"))) {
      row.next();
      return new Likeness(
          row.getString("name"),
          row.getString("version"),
          row.getString("owner"),
          row.getString("schema"),
          row.getString("options"),
          row.getString("settings"));
    }
  }

  @Override
  public ScratchDatabase create() throws SQLException {
    Likeness likeness = likeness();
    Connection maker = server.connect();
    try {
      return create(maker, likeness);
    } catch (SQLException | RuntimeException e) {
      maker.close();
      throw e;
    }
  }

  private ScratchDatabase create(Connection maker, Likeness likeness) throws SQLException {
    try (Statement settle = maker.createStatement()) {
      settle.execute(SqlFile.read("expected/postgresql/settle"));
    }
    Rights rights = rights(maker, likeness.owner());
    check(rights, likeness);
    sweep(maker);
    long number = numbers.nextLong();
    try (PreparedStatement lock = maker.prepareStatement("select pg_advisory_lock(?)")) {
      lock.setLong(1, number);
      lock.execute();
    }
    var scratch =
        new PostgresqlScratchDatabase(
            "plumbline_scratch_%016x".formatted(number), maker, server, likeness);
    scratch.create(rights.owner());
    return scratch;
  }

  private static Rights rights(Connection maker, String owner) throws SQLException {
    try (PreparedStatement statement =
        maker.prepareStatement(SqlFile.read("expected/postgresql/rights"))) {
      statement.setString(1, owner);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new Rights(
            row.getString("role"),
            row.getBoolean("may_create"),
            row.getString("owner"),
            row.getString("version"));
      }
    }
  }

  private static void check(Rights rights, Likeness likeness) {
    if (!rights.version().equals(likeness.version())) {
      throw new IllegalStateException(
          "steward.scratchUrl leads to PostgreSQL %s, but the database is on PostgreSQL %s, which may build other things of the same changes: set it to a server of version %s"
              .formatted(rights.version(), likeness.version(), likeness.version()));
    }
    if (!rights.mayCreate()) {
      throw new IllegalStateException(
          "the role %s may not create databases, and what the changes build is found out in a throw-away one: let an administrator run 'alter role %s createdb', or set steward.scratchUrl to a PostgreSQL %s server whose role may"
              .formatted(rights.role(), rights.role(), likeness.version()));
    }
  }

  private static void sweep(Connection maker) throws SQLException {
    List<String> leftovers = new ArrayList<>();
    try (Statement statement = maker.createStatement();
        ResultSet rows = statement.executeQuery(SqlFile.read("expected/postgresql/leftovers"))) {
      while (rows.next()) {
        leftovers.add(rows.getString(1));
      }
    }
    for (String leftover : leftovers) {
      try (Statement statement = maker.createStatement()) {
        statement.execute("drop database if exists " + leftover + " with (force)");
        LOG.info("Dropped {}, the leftover of a process that was killed", leftover);
      } catch (SQLException e) {
        LOG.warn("The leftover database {} could not be dropped: {}", leftover, e.getMessage());
      }
    }
  }
}
