package plumbline.workspaces;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import plumbline.auth.TokenService;
import plumbline.shared.Cursor;
import plumbline.shared.ErrorCode;
import plumbline.shared.Page;
import plumbline.shared.PageRequest;
import plumbline.shared.Refusal;
import plumbline.shared.WorkspaceRole;
import plumbline.users.User;
import plumbline.users.UserDao;
import plumbline.web.Member;
import plumbline.web.MergePatch;
import plumbline.web.Precondition;

/** Takes people into a workspace, changes what they may do there, and takes their access away. */
public final class MemberService {
  private final Jdbi jdbi;
  private final InstantSource clock;
  private final TokenService tokens;

  MemberService(Jdbi jdbi, InstantSource clock, TokenService tokens) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.tokens = tokens;
  }

  Page<MemberResponse> list(Member member, Long managerId, PageRequest page) {
    long workspace = member.workspaceId();
    List<Membership> rows =
        jdbi.withExtension(
            MembershipDao.class,
            members ->
                managerId == null
                    ? members.list(workspace, page.beforeId(), page.limit(), page.offset())
                    : members.listByManager(
                        workspace, managerId, page.beforeId(), page.limit(), page.offset()));
    return page.page(rows, row -> Cursor.of(row.userId()), MemberResponse::from);
  }

  /** Takes a person in, or back in. */
  Membership add(Member admin, NewMemberRequest request) {
    requireRightOver(admin, request.role());
    return jdbi.inTransaction(
        handle -> {
          MembershipDao members = lock(handle, admin);
          User user =
              handle
                  .attach(UserDao.class)
                  .findByEmail(request.email())
                  .orElseThrow(
                      () ->
                          Refusal.invalid("/email", "must be that of a registered, active person"));
          requireManager(members, admin.workspaceId(), user.id(), request.managerId());
          Optional<Membership> former = members.findEvenRemoved(admin.workspaceId(), user.id());
          if (former.isPresent() && former.get().removedAt() == null) {
            throw Refusal.conflict("/email", "is that of a member already");
          }
          Instant now = clock.instant();
          if (former.isPresent()) {
            members.update(
                admin.workspaceId(), user.id(), request.role(), request.managerId(), now);
          } else {
            members.insert(
                admin.workspaceId(), user.id(), request.role(), request.managerId(), now);
          }
          return members.find(admin.workspaceId(), user.id()).orElseThrow();
        });
  }

  Membership update(
      Member admin, long userId, MergePatch<MemberRequest> patch, Precondition precondition) {
    return jdbi.inTransaction(
        handle -> {
          MembershipDao members = lock(handle, admin);
          Membership current =
              members.find(admin.workspaceId(), userId).orElseThrow(Refusal::notFound);
          MemberRequest wanted = patch.applyTo(MemberRequest.from(current));
          requireRightOver(admin, current.role());
          requireRightOver(admin, wanted.role());
          if (!Objects.equals(wanted.managerId(), current.managerId())) {
            requireManager(members, admin.workspaceId(), userId, wanted.managerId());
          }
          precondition.check(current.version());
          Instant now = clock.instant();
          if (current.role() == WorkspaceRole.OWNER && wanted.role() != WorkspaceRole.OWNER) {
            requireOtherOwner(handle, admin.workspaceId(), userId);
          }
          members.update(admin.workspaceId(), userId, wanted.role(), wanted.managerId(), now);
          if (current.role() != WorkspaceRole.OWNER && wanted.role() == WorkspaceRole.OWNER) {
            handOver(handle, admin, userId, now);
          }
          return members.find(admin.workspaceId(), userId).orElseThrow();
        });
  }

  /** Removes a member; everybody may remove themselves. What they wrote stays, their keys end. */
  void remove(Member member, long userId, Precondition precondition) {
    if (userId != member.userId() && !member.role().includes(WorkspaceRole.ADMIN)) {
      throw Refusal.of(ErrorCode.FORBIDDEN, "Only admins of this workspace may remove others.");
    }
    jdbi.useTransaction(
        handle -> {
          MembershipDao members = lock(handle, member);
          Membership current =
              members.find(member.workspaceId(), userId).orElseThrow(Refusal::notFound);
          if (userId != member.userId()) {
            requireRightOver(member, current.role());
          }
          precondition.check(current.version());
          Instant now = clock.instant();
          if (current.role() == WorkspaceRole.OWNER) {
            requireOtherOwner(handle, member.workspaceId(), userId);
          }
          members.clearManager(member.workspaceId(), userId, now);
          handle.attach(UserDao.class).clearDefaultWorkspaceOf(userId, member.workspaceId(), now);
          members.remove(member.workspaceId(), userId, now);
        });
    tokens.revokeKeysTo(member.workspaceId(), userId);
  }

  /** The giver becomes an admin, and the workspace is the new owner's. */
  private static void handOver(Handle handle, Member giver, long receiver, Instant now) {
    MembershipDao members = handle.attach(MembershipDao.class);
    Membership own =
        members.find(giver.workspaceId(), giver.userId()).orElseThrow(Refusal::notFound);
    members.update(giver.workspaceId(), giver.userId(), WorkspaceRole.ADMIN, own.managerId(), now);
    handle.attach(WorkspaceDao.class).updateOwner(giver.workspaceId(), receiver, now);
  }

  private static MembershipDao lock(Handle handle, Member member) {
    handle.attach(WorkspaceDao.class).lockPresent(member.workspaceId());
    return handle.attach(MembershipDao.class);
  }

  private static void requireRightOver(Member admin, WorkspaceRole role) {
    if (!admin.role().includes(role)) {
      throw Refusal.of(
          ErrorCode.FORBIDDEN,
          "Only an owner of this workspace may make, change or remove owners.");
    }
  }

  private static void requireManager(
      MembershipDao members, long workspace, long userId, Long managerId) {
    if (managerId != null
        && (managerId == userId || members.find(workspace, managerId).isEmpty())) {
      throw Refusal.invalid("/manager_id", "must be the id of another member of this workspace");
    }
  }

  private static void requireOtherOwner(Handle handle, long workspace, long userId) {
    if (handle.attach(MembershipDao.class).countOtherOwners(workspace, userId) == 0) {
      throw Refusal.conflict(
          "This is the workspace's last owner: hand it over or delete it first.");
    }
  }
}
