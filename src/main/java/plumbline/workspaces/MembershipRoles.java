package plumbline.workspaces;

import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import plumbline.shared.WorkspaceRole;
import plumbline.web.MemberRoles;

/**
 * Reads roles off the memberships, at each call anew: who is removed has no access from then on.
 */
public final class MembershipRoles implements MemberRoles {
  private final Jdbi jdbi;

  public MembershipRoles(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<WorkspaceRole> find(long workspaceId, long userId) {
    return jdbi.withExtension(MembershipRoleDao.class, roles -> roles.find(workspaceId, userId));
  }
}
