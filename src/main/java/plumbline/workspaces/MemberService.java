package plumbline.workspaces;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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
  Membership add(Member caller, NewMemberRequest request) {
    return jdbi.inTransaction(
        handle -> {
          Member admin = WorkspaceLock.take(handle, caller, WorkspaceRole.ADMIN);
          requireRightOver(admin, request.role());
          MembershipDao members = handle.attach(MembershipDao.class);
          User user = lockUser(handle, request.email());
          requireManager(handle, admin.workspaceId(), user.id(), request.managerId());
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
      Member caller, long userId, MergePatch<MemberRequest> patch, Precondition precondition) {
    return jdbi.inTransaction(
        handle -> {
          Member admin = WorkspaceLock.take(handle, caller, WorkspaceRole.ADMIN);
          MembershipDao members = handle.attach(MembershipDao.class);
          requireManager(handle, admin.workspaceId(), userId, patch.alone().managerId());
          Membership current =
              members.find(admin.workspaceId(), userId).orElseThrow(Refusal::notFound);
          MemberRequest wanted = patch.applyTo(MemberRequest.from(current));
          requireRightOver(admin, current.role());
          requireRightOver(admin, wanted.role());
          precondition.check(current.version());
          Instant now = clock.instant();
          boolean wasOwner = current.role() == WorkspaceRole.OWNER;
          boolean willBeOwner = wanted.role() == WorkspaceRole.OWNER;
          if (wasOwner && !willBeOwner) {
            Owners.release(handle, admin.workspaceId(), userId, now);
          }
          members.update(admin.workspaceId(), userId, wanted.role(), wanted.managerId(), now);
          if (willBeOwner && !wasOwner) {
            Owners.handOver(handle, admin, userId, now);
          }
          return members.find(admin.workspaceId(), userId).orElseThrow();
        });
  }

  /**
   * Removes a member; everybody may remove themselves. What they wrote stays. Their keys end before
   * the removal commits, wherever those live, so that no key waits for them to be taken back in.
   */
  void remove(Member caller, long userId, Precondition precondition) {
    jdbi.useTransaction(
        handle -> {
          boolean leaves = userId == caller.userId();
          Member member =
              WorkspaceLock.take(
                  handle, caller, leaves ? WorkspaceRole.VIEWER : WorkspaceRole.ADMIN);
          MembershipDao members = handle.attach(MembershipDao.class);
          Membership current =
              members.find(member.workspaceId(), userId).orElseThrow(Refusal::notFound);
          requireRightOver(member, current.role());
          precondition.check(current.version());
          Instant now = clock.instant();
          if (current.role() == WorkspaceRole.OWNER) {
            Owners.release(handle, member.workspaceId(), userId, now);
          }
          // Held also where nothing of it changes: keys are made under this lock.
          UserDao users = handle.attach(UserDao.class);
          users
              .lockEvenInactive(userId)
              .ifPresent(
                  person -> users.clearDefaultWorkspaceOf(userId, member.workspaceId(), now));
          members.clearManager(member.workspaceId(), userId, now);
          members.remove(member.workspaceId(), userId, now);
          tokens.revokeKeysTo(member.workspaceId(), userId);
        });
  }

  private static User lockUser(Handle handle, String email) {
    UserDao users = handle.attach(UserDao.class);
    return users
        .findByEmail(email)
        .flatMap(user -> users.lock(user.id()))
        .orElseThrow(
            () -> Refusal.invalid("/email", "must be that of a registered, active person"));
  }

  private static void requireRightOver(Member member, WorkspaceRole role) {
    if (!member.role().includes(role)) {
      throw Refusal.of(
          ErrorCode.FORBIDDEN, "Your right does not reach members with the role " + role + ".");
    }
  }

  private static void requireManager(Handle handle, long workspace, long userId, Long managerId) {
    if (managerId != null
        && (managerId == userId
            || handle.attach(MembershipRoleDao.class).find(workspace, managerId).isEmpty())) {
      throw Refusal.invalid("/manager_id", "must be the id of another member of this workspace");
    }
  }
}
