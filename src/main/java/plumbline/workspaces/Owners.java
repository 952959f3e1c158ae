package plumbline.workspaces;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import plumbline.shared.Refusal;
import plumbline.shared.WorkspaceRole;
import plumbline.users.UserDao;
import plumbline.web.Member;

/**
 * Sees to it that no workspace loses its last owner by its members' doing. Its methods take part in
 * a transaction that holds the workspace's lock.
 */
final class Owners {
  private Owners() {}

  /**
   * An owner stops being one: refused for the last, and another is named as the workspace's where
   * this one was.
   */
  static void release(Handle handle, long workspaceId, long userId, Instant now) {
    if (handle.attach(MembershipDao.class).countOtherOwners(workspaceId, userId) == 0) {
      throw Refusal.conflict(
          "This is the workspace's last owner: hand it over or delete it first.");
    }
    handle.attach(WorkspaceDao.class).replaceOwner(workspaceId, userId, now);
  }

  /**
   * The giver becomes an admin, and the workspace is named as the new owner's, who must not be
   * leaving at this moment.
   */
  static void handOver(Handle handle, Member giver, long receiver, Instant now) {
    if (handle.attach(UserDao.class).lock(receiver).isEmpty()) {
      throw Refusal.conflict("An inactive person cannot become an owner.");
    }
    MembershipDao members = handle.attach(MembershipDao.class);
    Membership own =
        members.find(giver.workspaceId(), giver.userId()).orElseThrow(Refusal::notFound);
    members.update(giver.workspaceId(), giver.userId(), WorkspaceRole.ADMIN, own.managerId(), now);
    handle.attach(WorkspaceDao.class).updateOwner(giver.workspaceId(), receiver, now);
  }
}
