package plumbline.workspaces;

import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import plumbline.shared.WorkspaceRole;

/**
 * The look-up of a member that every request in a workspace makes. It stands alone because Jdbi
 * sets up all methods of a DAO for each use of one.
 */
public interface MembershipRoleDao {

  /** The role of an active person who has not been removed from a workspace that is not deleted. */
  @SqlQuery(
      """
      select m.role
      from memberships m
      join workspaces w on w.id = m.workspace_id
      join users u on u.id = m.user_id
      where m.workspace_id = :workspaceId and m.user_id = :userId
        and m.removed_at is null and w.is_active and u.is_active
      """)
  Optional<WorkspaceRole> find(long workspaceId, long userId);
}
