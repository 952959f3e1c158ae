package plumbline.steward;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import plumbline.steward.changelog.ConnectionSource;
import plumbline.steward.expected.ScratchDatabases;
import plumbline.steward.generate.Side;
import plumbline.steward.plan.Assumptions;

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
    return sides(Assumptions.NONE);
  }

  /**
   * The same, to write changes for them.
   *
   * @param assumptions what a person has said about values whose meaning depends on a setting
   */
  public List<Side> sides(Assumptions assumptions) throws SQLException {
    Side embedded = side(memory, assumptions);
    try (Connection configured = database.connections().open()) {
      return ServerKind.of(configured) == ServerKind.H2
          ? List.of(embedded)
          : List.of(side(database.connections(), assumptions), embedded);
    }
  }

  private Side side(ConnectionSource like, Assumptions assumptions) throws SQLException {
    try (Connection connection = like.open()) {
      return ServerKind.of(connection)
          .side(like, ScratchDatabases.of(like, database.scratchServer()), assumptions);
    }
  }
}
