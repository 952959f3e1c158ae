package plumbline.db;

import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/** Gives new sessions the settings that all have. H2 has one, which stands in its URL. */
final class PinnedSession {
  static final String H2_OPTION = "TIME ZONE=UTC";

  private PinnedSession() {}

  /** A session of PostgreSQL with its settings; one that cannot have them is closed. */
  static Connection pinned(Connection connection) throws SQLException {
    try {
      Jdbi.create(connection)
          .installPlugin(new SqlObjectPlugin())
          .withExtension(PinnedSessionDao.class, PinnedSessionDao::pin);
      return connection;
    } catch (JdbiException e) {
      connection.close();
      throw e.getCause() instanceof SQLException fault ? fault : new SQLException(e);
    }
  }
}
