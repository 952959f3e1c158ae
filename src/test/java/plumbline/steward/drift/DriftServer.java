package plumbline.steward.drift;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import plumbline.TestServer;
import plumbline.steward.Since;

/** The embedded PostgreSQL with roles, and databases that are cheap copies of others. */
final class DriftServer implements AutoCloseable {
  private static final String TABLESPACE = "elsewhere";

  private final TestServer server;
  private final List<DriftDatabase> made = new ArrayList<>();

  DriftServer(TestServer server) throws SQLException {
    this.server = server;
    try (Connection connection = server.connect()) {
      for (String role : Material.ROLES) {
        if (isMissing(connection, "select 1 from pg_roles where rolname = ?", role)) {
          server.execute("create role " + role);
        }
      }
      if (isMissing(connection, "select 1 from pg_tablespace where spcname = ?", TABLESPACE)) {
        server.execute(
            "set allow_in_place_tablespaces = on",
            "create tablespace %s location ''".formatted(TABLESPACE));
      }
    }
  }

  /** Others of this server's tests may have made it. */
  private static boolean isMissing(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return !rows.next();
      }
    }
  }

  /** A new database that scripts have been run on. */
  DriftDatabase create(String... scripts) throws SQLException {
    DriftDatabase database = copy("template0");
    for (String script : scripts) {
      run(script, database);
    }
    return database;
  }

  /**
   * Runs what of a script is for this version. The driver does not take it apart: it would cut
   * functions whose body is SQL.
   */
  void run(String script, DriftDatabase database) throws SQLException {
    try (Connection connection =
            server
                .postgres()
                .getDatabase("postgres", database.name(), Map.of("preferQueryMode", "simple"))
                .getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(Since.suiting(version(), script));
    }
  }

  /** A copy of a database that nobody is connected to. */
  DriftDatabase copyOf(DriftDatabase template) throws SQLException {
    return copy(template.name());
  }

  /** Takes a database away, whoever is connected to it. */
  void drop(DriftDatabase database) {
    server.drop(database.name());
    made.remove(database);
  }

  private DriftDatabase copy(String template) {
    String name = "copy_" + UUID.randomUUID().toString().replace('-', '_');
    server.copy(template, name);
    DriftDatabase copy = new DriftDatabase(name, server.postgres().getDatabase("postgres", name));
    made.add(copy);
    return copy;
  }

  /** Its major version. */
  int version() {
    return server.version();
  }

  int port() {
    return server.port();
  }

  @Override
  public void close() {
    List.copyOf(made).forEach(this::drop);
  }
}
