package plumbline.workspaces;

import org.jdbi.v3.core.Handle;
import plumbline.shared.ErrorCode;
import plumbline.shared.Refusal;
import plumbline.shared.WorkspaceRole;
import plumbline.web.Member;

/** Lets changes of a workspace and of its memberships come one after the other. */
final class WorkspaceLock {
  private WorkspaceLock() {}

  /**
   * Holds the workspace until the transaction ends.
   *
   * @param least the role that the caller must still have
   * @return the caller with the right that is left now, which may be less than at the door
   */
  static Member take(Handle handle, Member caller, WorkspaceRole least) {
    handle.attach(WorkspaceDao.class).lockPresent(caller.workspaceId());
    WorkspaceRole now =
        handle
            .attach(MembershipRoleDao.class)
            .find(caller.workspaceId(), caller.userId())
            .orElseThrow(Refusal::notFound);
    Member member =
        new Member(caller.workspaceId(), caller.userId(), WorkspaceRole.lesser(caller.role(), now));
    require(member, least);
    return member;
  }

  /** Refuses with 403 a member whose role is less. */
  static void require(Member member, WorkspaceRole least) {
    if (!member.role().includes(least)) {
      throw Refusal.of(ErrorCode.FORBIDDEN, "Your role in this workspace does not allow this.");
    }
  }
}
