package plumbline.steward.expected;

import java.sql.Connection;
import java.sql.SQLException;
import plumbline.steward.changelog.ConnectionSource;

/**
 * Makes throw-away databases that are like a live one: of its engine and version, with its
 * encoding, locale and settings.
 */
public interface ScratchDatabases {

  /** An empty database, with the live one's current schema. */
  ScratchDatabase create() throws SQLException;

  /**
   * All that a new database would take over. The same statements build the same schema while it is
   * the same.
   */
  Likeness likeness() throws SQLException;

  /**
   * Databases like a live one.
   *
   * @param server where they are made on PostgreSQL; those of H2 are in memory
   */
  static ScratchDatabases of(ConnectionSource live, ScratchServer server) throws SQLException {
    try (Connection connection = live.open()) {
      return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")
          ? new PostgresqlScratchDatabases(live, server)
          : new H2ScratchDatabases(live);
    }
  }
}
