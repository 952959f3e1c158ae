package plumbline;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
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
import java.util.UUID;
import plumbline.db.Engine;

/**
 * Makes empty databases of both engines: in memory for H2, on an embedded server for PostgreSQL.
 */
public final class TestDatabases implements AutoCloseable {
  private EmbeddedPostgres postgres;

  /** An empty database. */
  public TestDatabase create(Engine engine) {
    String name = unique("desk");
    return switch (engine) {
      case H2 -> new TestDatabase(engine, "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
      case POSTGRESQL -> new TestDatabase(engine, createOnServer(name));
    };
  }

  /**
   * Databases in memory are shared by the whole process, so that a count would not tell them apart.
   */
  private static String unique(String what) {
    return what + "_" + UUID.randomUUID().toString().replace('-', '_');
  }

  /** The password of databases that have one: with characters that a URL must encode. */
  public static final String DATABASE_PASSWORD = "sesame/open@now:100%";

  /**
   * An empty PostgreSQL database that lets nobody in without the {@link #DATABASE_PASSWORD}, with
   * an owner that is no superuser, but may create databases.
   */
  public synchronized TestDatabase createWithPassword() {
    String name = unique("guarded");
    try (Connection connection = server().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
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
    return new TestDatabase(
        Engine.POSTGRESQL,
        "postgresql://%s:%s@127.0.0.1:%d/%s"
            .formatted(
                name, URLEncoder.encode(DATABASE_PASSWORD, UTF_8), server().getPort(), name));
  }

  /** A connection made after the rules were read says so; one made before does not. */
  private void awaitReload(String before) throws SQLException {
    Instant deadline = Instant.now().plusSeconds(10);
    String now = before;
    while (now.equals(before)) {
      if (Instant.now().isAfter(deadline)) {
        throw new IllegalStateException("PostgreSQL does not read its rules again");
      }
      try (Connection connection = server().getPostgresDatabase().getConnection();
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

  private synchronized String createOnServer(String name) {
    try (Connection connection = server().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
      return "postgresql://postgres@127.0.0.1:" + server().getPort() + "/" + name;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private synchronized EmbeddedPostgres server() {
    if (postgres == null) {
      try {
        postgres = EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return postgres;
  }

  @Override
  public void close() throws IOException {
    if (postgres != null) {
      postgres.close();
    }
  }
}
