package plumbline;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import plumbline.db.Engine;

/**
 * Makes empty databases of both engines: in memory for H2, on an embedded server for PostgreSQL.
 */
public final class TestDatabases implements AutoCloseable {
  private EmbeddedPostgres postgres;

  /** An empty database. */
  public TestDatabase create(Engine engine) {
    // H2 keeps databases in memory by name for the whole process.
    String name = "desk_" + UUID.randomUUID().toString().replace('-', '_');
    return switch (engine) {
      case H2 -> new TestDatabase(engine, "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
      case POSTGRESQL -> new TestDatabase(engine, createOnServer(name));
    };
  }

  private synchronized String createOnServer(String name) {
    try {
      if (postgres == null) {
        postgres = EmbeddedPostgres.start();
      }
      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name);
      }
      return "postgresql://postgres@127.0.0.1:" + postgres.getPort() + "/" + name;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (postgres != null) {
      postgres.close();
    }
  }
}
