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
}
