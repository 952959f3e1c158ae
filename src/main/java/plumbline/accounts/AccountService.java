package plumbline.accounts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import plumbline.auth.LoginService;
import plumbline.auth.PasswordHasher;
import plumbline.auth.TokenService;
import plumbline.shared.Refusal;
import plumbline.shared.Secret;
import plumbline.users.User;
import plumbline.users.UserDao;
import plumbline.web.Caller;
import plumbline.web.MergePatch;
import plumbline.web.Precondition;
import plumbline.workspaces.MembershipRoleDao;
import plumbline.workspaces.WorkspaceDao;

/** What people do with their own account. */
public final class AccountService {
  private final Jdbi jdbi;
  private final InstantSource clock;
  private final PasswordHasher hasher;
  private final LoginService logins;
  private final TokenService tokens;

  AccountService(
      Jdbi jdbi,
      InstantSource clock,
      PasswordHasher hasher,
      LoginService logins,
      TokenService tokens) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.hasher = hasher;
    this.logins = logins;
    this.tokens = tokens;
  }

  User get(Caller caller) {
    return jdbi.withExtension(UserDao.class, users -> users.find(caller.userId()))
        .orElseThrow(Refusal::notFound);
  }

  User update(Caller caller, MergePatch<ProfileRequest> patch, Precondition precondition) {
    return jdbi.inTransaction(
        handle -> {
          UserDao users = handle.attach(UserDao.class);
          requireOwnWorkspace(handle, caller.userId(), patch.alone().defaultWorkspaceId());
          User current = users.lock(caller.userId()).orElseThrow(Refusal::notFound);
          ProfileRequest wanted = patch.applyTo(ProfileRequest.from(current));
          precondition.check(current.version());
          users.updateProfile(
              current.id(),
              wanted.email(),
              wanted.username(),
              wanted.displayName(),
              wanted.defaultWorkspaceId(),
              clock.instant());
          return users.findEvenInactive(current.id()).orElseThrow();
        });
  }

  /**
   * Changes the password and ends all other sessions. Where those have a database of their own they
   * are ended first and for good: of a change that fails at its commit nothing remains but that
   * people sign in again, and no session outlives a change. Nobody signs in with the old password
   * in between, because the person's row is held.
   */
  void changePassword(Caller caller, PasswordRequest request) {
    User user = get(caller);
    if (!logins.confirms(user, request.currentPassword())) {
      throw Refusal.invalid("/current_password", "is not your password");
    }
    Secret hash = hasher.hash(request.newPassword());
    jdbi.useTransaction(
        handle -> {
          UserDao users = handle.attach(UserDao.class);
          // Of two changes at once that both knew the old password, the second has not seen the
          // first.
          boolean unchanged =
              users
                  .lock(user.id())
                  .filter(now -> now.passwordHash().equals(user.passwordHash()))
                  .isPresent();
          if (!unchanged) {
            throw Refusal.conflict("The account has just changed. Sign in again.");
          }
          users.updatePassword(user.id(), hash, clock.instant());
          tokens.revokeOtherSessions(caller);
        });
  }

  /**
   * Deletes the account, unless a workspace would be left without an owner. Nothing that the person
   * wrote is lost. Sessions and keys end before the deletion commits, wherever they live: if it
   * fails, the person signs in again.
   */
  void delete(Caller caller, Precondition precondition) {
    jdbi.useTransaction(
        handle -> {
          UserDao users = handle.attach(UserDao.class);
          WorkspaceDao workspaces = handle.attach(WorkspaceDao.class);
          // Two owners of one workspace who leave at the same moment must see each other.
          List<Long> owned = workspaces.lockOwnedBy(caller.userId());
          User user = users.lock(caller.userId()).orElseThrow(Refusal::notFound);
          precondition.check(user.version());
          List<String> orphaned = workspaces.listOnlyOwnedBy(user.id());
          if (!orphaned.isEmpty()) {
            throw Refusal.conflict(
                "You are the last owner of: "
                    + String.join(", ", orphaned)
                    + ". Delete these workspaces or hand them over first.");
          }
          Instant now = clock.instant();
          owned.forEach(workspace -> workspaces.replaceOwner(workspace, user.id(), now));
          users.delete(user.id(), now);
          tokens.revokeAll(user.id());
        });
  }

  private static void requireOwnWorkspace(Handle handle, long userId, Long workspaceId) {
    if (workspaceId != null
        && handle.attach(MembershipRoleDao.class).find(workspaceId, userId).isEmpty()) {
      throw Refusal.invalid(
          "/default_workspace_id", "must be a workspace that you are a member of");
    }
  }
}
