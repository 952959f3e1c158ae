package plumbline.steward.expected;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A throw-away database on a PostgreSQL server, which lives as long as its maker's connection. */
final class PostgresqlScratchDatabase implements ScratchDatabase {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresqlScratchDatabase.class);
  private static final String SETTLE =
      "select set_config(key, value, false) from jsonb_each_text(?::jsonb)";

  private final String name;
  private final Connection maker;
  private final ScratchServer server;
  private final Likeness likeness;

  /**
   * A database that is still to be created.
   *
   * @param name of letters that need no quotes
   * @param maker the connection that holds its lock, closed with it
   */
  PostgresqlScratchDatabase(
      String name, Connection maker, ScratchServer server, Likeness likeness) {
    this.name = name;
    this.maker = maker;
    this.server = server;
    this.likeness = likeness;
  }

  /**
   * Creates it.
   *
   * @param owner quoted; null for whoever creates it
   */
  void create(String owner) throws SQLException {
    try (Statement statement = maker.createStatement()) {
      statement.execute(
          "create database %s template template0 %s%s"
              .formatted(name, likeness.options(), owner == null ? "" : " owner " + owner));
      try {
        statement.execute(
            "comment on database %s is %s".formatted(name, statement.enquoteLiteral(purpose())));
        createSchema();
      } catch (SQLException e) {
        drop();
        throw e;
      }
    }
  }

  private String purpose() {
    return "made by Plumbline at %s to find out what the changes of the database %s build; it may be dropped"
        .formatted(Instant.now().truncatedTo(ChronoUnit.SECONDS), likeness.database());
  }

  private void createSchema() throws SQLException {
    if (likeness.schema().isEmpty()) {
      return;
    }
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create schema if not exists " + statement.enquoteIdentifier(likeness.schema(), true));
    }
  }

  @Override
  public Connection open() throws SQLException {
    Connection connection = server.connect(name);
    try (PreparedStatement settle = connection.prepareStatement(SETTLE)) {
      settle.setString(1, likeness.settings());
      settle.execute();
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public void close() {
    drop();
    try {
      maker.close();
    } catch (SQLException e) {
      LOG.warn("The connection that made {} could not be closed: {}", name, e.getMessage());
    }
  }

  private void drop() {
    try (Statement statement = maker.createStatement()) {
      statement.execute("drop database if exists " + name + " with (force)");
    } catch (SQLException e) {
      LOG.warn("The database {} is left over, and dropped next time: {}", name, e.getMessage());
    }
  }
}
