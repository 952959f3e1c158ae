package plumbline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import plumbline.db.Engine;
import plumbline.steward.changelog.Changelog;

/**
 * Makes databases of both engines for a test, and drops them when it is closed. A test takes it as
 * a parameter of its constructor or of a method, and need not close it.
 */
public final class TestDatabases implements AutoCloseable {
  /** The password of databases that have one: with characters that a URL must encode. */
  public static final String DATABASE_PASSWORD = "sesame/open@now:100%";

  private static final int FIRST_WITH_SCRAM_ITERATIONS = 16;

  private final TestServer server;
  private final MigratedH2 migratedH2;
  private final boolean ownsServer;
  private final List<TestDatabase> made = new ArrayList<>();

  private TestDatabases(TestServer server, MigratedH2 migratedH2, boolean ownsServer) {
    this.server = server;
    this.migratedH2 = migratedH2;
    this.ownsServer = ownsServer;
  }

  /** Makes databases on a server that others use, too. */
  static TestDatabases on(TestServer server, MigratedH2 migratedH2) {
    return new TestDatabases(server, migratedH2, false);
  }

  /** Makes databases on a server of its own, which is stopped when this is closed. */
  public static TestDatabases onOwnServer() {
    return new TestDatabases(new TestServer(), new MigratedH2(), true);
  }

  /** An empty database: in memory for H2, on the embedded server for PostgreSQL. */
  public TestDatabase create(Engine engine) {
    TestEngines.require(engine);
    String name = unique("desk");
    return keep(
        switch (engine) {
          case H2 -> MigratedH2.inMemory(name);
          case POSTGRESQL -> server.create(name);
        });
  }

  /** A database that has all changes of changelogs applied; a copy, so that it costs little. */
  public TestDatabase createMigrated(Engine engine, List<Changelog> changelogs) {
    TestEngines.require(engine);
    String name = unique("desk");
    return keep(
        switch (engine) {
          case H2 -> migratedH2.create(name, changelogs);
          case POSTGRESQL -> server.createMigrated(name, changelogs);
        });
  }

  private synchronized TestDatabase keep(TestDatabase database) {
    made.add(database);
    return database;
  }

  /**
   * Databases in memory are shared by the whole process, so that a count would not tell them apart.
   */
  private static String unique(String what) {
    return what + "_" + UUID.randomUUID().toString().replace('-', '_');
  }

  /**
   * An empty PostgreSQL database that lets nobody in without the {@link #DATABASE_PASSWORD}, with
   * an owner that is no superuser, but may create databases.
   */
  public synchronized TestDatabase createWithPassword() {
    TestEngines.require(Engine.POSTGRESQL);
    String name = unique("guarded");
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      if (server.version() >= FIRST_WITH_SCRAM_ITERATIONS) {
        // Else a third of the tests' time is the driver's, proving that it knows the password.
        statement.execute("set scram_iterations = 1");
      }
      statement.execute(
          "create role %s login createdb password '%s'".formatted(name, DATABASE_PASSWORD));
      statement.execute("create database %s owner %s".formatted(name, name));
      Path rules = Path.of(text(statement, "show hba_file"));
      String loaded = text(statement, "select pg_conf_load_time()::text");
      Files.writeString(
          rules, "host %s all all scram-sha-256\n".formatted(name) + Files.readString(rules));
      statement.execute("select pg_reload_conf()");
      awaitReload(loaded);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return keep(
        new TestDatabase(
            Engine.POSTGRESQL,
            "postgresql://%s:%s@127.0.0.1:%d/%s"
                .formatted(
                    name, URLEncoder.encode(DATABASE_PASSWORD, UTF_8), server.port(), name)));
  }

  /** A connection made after the rules were read says so; one made before does not. */
  private void awaitReload(String before) throws SQLException {
    Instant deadline = Instant.now().plusSeconds(10);
    String now = before;
    while (now.equals(before)) {
      if (Instant.now().isAfter(deadline)) {
        throw new IllegalStateException("PostgreSQL does not read its rules again");
      }
      try (Connection connection = server.connect();
          Statement statement = connection.createStatement()) {
        now = text(statement, "select pg_conf_load_time()::text");
      }
    }
  }

  private static String text(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  @Override
  public synchronized void close() throws SQLException, IOException {
    if (ownsServer) {
      server.close();
      return;
    }
    for (TestDatabase database : made) {
      if (database.engine() == Engine.POSTGRESQL) {
        server.drop(database.name());
      } else {
        MigratedH2.drop(database);
      }
    }
    made.clear();
  }
}
