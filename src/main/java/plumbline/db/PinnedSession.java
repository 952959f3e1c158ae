package plumbline.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The settings that every session has in which a statement may mean one thing or another. H2 has
 * one, which stands in its URL.
 */
final class PinnedSession {
  static final String H2_OPTION = "TIME ZONE=UTC";

  private PinnedSession() {}

  /** The statements that give a session of PostgreSQL its settings. */
  static String statements() {
    try (InputStream file =
        PinnedSession.class.getResourceAsStream("/plumbline/session/postgresql.sql")) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives a new session of PostgreSQL its settings; one that cannot have them is closed. */
  static Connection pinned(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(statements());
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }
}
