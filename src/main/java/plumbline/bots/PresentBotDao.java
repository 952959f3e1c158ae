package plumbline.bots;

import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * The look-up of a bot that something refers to. It stands alone because Jdbi sets up all methods
 * of a DAO for each use of one.
 */
public interface PresentBotDao {

  /** Who made a bot that is not deleted; empty where there is none of that id in the workspace. */
  @SqlQuery(
      "select created_by from bots where workspace_id = :workspaceId and id = :id and is_active")
  Optional<Long> findCreator(long workspaceId, long id);

  /** The same, and empty too where that person is no longer a member or no longer active. */
  @SqlQuery(
      """
      select b.created_by
      from bots b
      join memberships m on m.workspace_id = b.workspace_id and m.user_id = b.created_by and m.removed_at is null
      join users u on u.id = b.created_by and u.is_active
      where b.workspace_id = :workspaceId and b.id = :id and b.is_active
      """)
  Optional<Long> findPresentCreator(long workspaceId, long id);
}
