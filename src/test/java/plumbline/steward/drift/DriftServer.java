package plumbline.steward.drift;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import plumbline.steward.Since;

/** An embedded PostgreSQL with roles, and databases that are cheap copies of others. */
final class DriftServer implements AutoCloseable {
  private static final int SAYS_HOW_TO_COPY = 15;

  private final EmbeddedPostgres postgres;
  private final AtomicInteger copies = new AtomicInteger();
  private final int version;

  DriftServer() throws IOException, SQLException {
    postgres = EmbeddedPostgres.start();
    try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
      version = connection.getMetaData().getDatabaseMajorVersion();
    }
    for (String role : Material.ROLES) {
      execute("create role " + role);
    }
    execute("set allow_in_place_tablespaces = on", "create tablespace elsewhere location ''");
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
            postgres
                .getDatabase("postgres", database.name(), Map.of("preferQueryMode", "simple"))
                .getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(Since.suiting(version, script));
    }
  }

  /** A copy of a database that nobody is connected to. */
  DriftDatabase copyOf(DriftDatabase template) throws SQLException {
    return copy(template.name());
  }

  /** Takes a database away, whoever is connected to it. */
  void drop(DriftDatabase database) throws SQLException {
    execute("drop database %s with (force)".formatted(database.name()));
  }

  private DriftDatabase copy(String template) throws SQLException {
    String name = "copy_" + copies.incrementAndGet();
    String strategy = version < SAYS_HOW_TO_COPY ? "" : " strategy file_copy";
    execute("create database %s template %s%s".formatted(name, template, strategy));
    return new DriftDatabase(name, postgres.getDatabase("postgres", name));
  }

  private void execute(String... sql) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String one : sql) {
        statement.execute(one);
      }
    }
  }

  /** Its major version. */
  int version() {
    return version;
  }

  int port() {
    return postgres.getPort();
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
