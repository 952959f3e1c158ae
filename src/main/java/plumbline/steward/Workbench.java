package plumbline.steward;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import plumbline.steward.changelog.ConnectionSource;
import plumbline.steward.expected.ScratchDatabases;
import plumbline.steward.expected.ScratchServer;
import plumbline.steward.generate.Side;

/**
 * Where a definition is tried: in throw-away databases like the configured one, and in memory on H2
 * beside PostgreSQL.
 *
 * @param database the configured one
 * @param memory leads to an empty H2 database in memory
 */
public record Workbench(Database database, ConnectionSource memory) {

  /** The engines, the configured one first. */
  public List<Side> sides() throws SQLException {
    Side embedded = side(memory, database.scratchServer());
    try (Connection configured = database.connections().open()) {
      return ServerKind.of(configured) == ServerKind.H2
          ? List.of(embedded)
          : List.of(side(database.connections(), database.scratchServer()), embedded);
    }
  }

  private static Side side(ConnectionSource like, ScratchServer server) throws SQLException {
    try (Connection connection = like.open()) {
      return ServerKind.of(connection).side(like, ScratchDatabases.of(like, server));
    }
  }
}
