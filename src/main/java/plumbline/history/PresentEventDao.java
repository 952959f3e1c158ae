package plumbline.history;

import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * The look-up of an event that something refers to. It stands alone because Jdbi sets up all
 * methods of a DAO for each use of one.
 */
public interface PresentEventDao {

  /** Whether there is an event of that id in the workspace. */
  @SqlQuery(
      "select exists (select 1 from trade_history where workspace_id = :workspaceId and id = :id)")
  boolean exists(long workspaceId, long id);
}
