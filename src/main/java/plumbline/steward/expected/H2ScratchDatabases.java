package plumbline.steward.expected;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import plumbline.steward.changelog.ConnectionSource;
import plumbline.steward.model.SqlFile;

/** Throw-away databases of H2, in this process's memory. */
final class H2ScratchDatabases implements ScratchDatabases {
  private final ConnectionSource live;

  H2ScratchDatabases(ConnectionSource live) {
    this.live = live;
  }

  @Override
  public Likeness likeness() throws SQLException {
    StringBuilder options = new StringBuilder();
    try (Connection connection = live.open();
        Statement statement = connection.createStatement();
        ResultSet settings = statement.executeQuery(SqlFile.read("expected/h2/settings"))) {
      while (settings.next()) {
        String value = settings.getString(2).replaceAll("[\\\\;]", "\\\\$0");
        options.append(';').append(settings.getString(1)).append('=').append(value);
      }
      return new Likeness(
          connection.getCatalog(),
          connection.getMetaData().getDatabaseProductVersion(),
          connection.getMetaData().getUserName(),
          connection.getSchema(),
          options.toString(),
          "");
    }
  }

  @Override
  public ScratchDatabase create() throws SQLException {
    H2ScratchDatabase scratch =
        new H2ScratchDatabase("plumbline_scratch_" + UUID.randomUUID(), likeness());
    scratch.createSchema();
    return scratch;
  }

  /** One of them; it is there while the connection is that keeps it. */
  private static final class H2ScratchDatabase implements ScratchDatabase {
    private final String url;
    private final Likeness likeness;
    private final Connection keeper;

    H2ScratchDatabase(String name, Likeness likeness) throws SQLException {
      this.url = "jdbc:h2:mem:" + name + ";TIME ZONE=UTC" + likeness.options();
      this.likeness = likeness;
      this.keeper = DriverManager.getConnection(url, likeness.owner(), "");
    }

    void createSchema() throws SQLException {
      try (Statement statement = keeper.createStatement()) {
        statement.execute(
            "create schema if not exists " + statement.enquoteIdentifier(likeness.schema(), true));
      } catch (SQLException e) {
        close();
        throw e;
      }
    }

    @Override
    public Connection open() throws SQLException {
      Connection connection = DriverManager.getConnection(url, likeness.owner(), "");
      connection.setSchema(likeness.schema());
      return connection;
    }

    @Override
    public void close() {
      try (Statement statement = keeper.createStatement()) {
        statement.execute("shutdown immediately");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
