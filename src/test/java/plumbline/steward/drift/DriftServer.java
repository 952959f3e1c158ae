package plumbline.steward.drift;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An embedded PostgreSQL with roles, and databases that are cheap copies of others. */
final class DriftServer implements AutoCloseable {
  private final EmbeddedPostgres postgres;
  private final AtomicInteger copies = new AtomicInteger();

  DriftServer() throws IOException, SQLException {
    postgres = EmbeddedPostgres.start();
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

  /** Runs a script. The driver does not take it apart: it would cut functions whose body is SQL. */
  void run(String script, DriftDatabase database) throws SQLException {
    try (Connection connection =
            postgres
                .getDatabase("postgres", database.name(), Map.of("preferQueryMode", "simple"))
                .getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(script);
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
    execute("create database %s template %s strategy file_copy".formatted(name, template));
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

  int port() {
    return postgres.getPort();
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
