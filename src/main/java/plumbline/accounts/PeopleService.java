package plumbline.accounts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import plumbline.auth.TokenService;
import plumbline.shared.Refusal;
import plumbline.shared.SystemRole;
import plumbline.users.User;
import plumbline.users.UserDao;
import plumbline.users.UserRequest;
import plumbline.web.Caller;
import plumbline.web.MergePatch;
import plumbline.web.Precondition;
import plumbline.workspaces.WorkspaceDao;

/** What system admins change about people. */
public final class PeopleService {
  private final Jdbi jdbi;
  private final InstantSource clock;
  private final TokenService tokens;

  PeopleService(Jdbi jdbi, InstantSource clock, TokenService tokens) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.tokens = tokens;
  }

  /**
   * Changes a person, active or not. Deactivating ends all their sessions and keys for good; it is
   * not refused to the last owner of a workspace, which then waits for the person to be restored.
   * They end before the change commits, wherever they live: none is left to somebody inactive.
   */
  User update(Caller admin, long id, MergePatch<UserRequest> patch, Precondition precondition) {
    return jdbi.inTransaction(
        handle -> {
          UserDao users = handle.attach(UserDao.class);
          requireManager(users, id, patch.alone().managerId());
          WorkspaceDao workspaces = handle.attach(WorkspaceDao.class);
          List<Long> owned = workspaces.lockOwnedBy(id);
          User current = users.lockEvenInactive(id).orElseThrow(Refusal::notFound);
          UserRequest wanted = patch.applyTo(UserRequest.from(current));
          precondition.check(current.version());
          if (admin.userId() == id && (wanted.role() != SystemRole.ADMIN || !wanted.isActive())) {
            throw Refusal.conflict(
                "You cannot take your own rights as system admin away; another admin can.");
          }
          Instant now = clock.instant();
          users.update(id, wanted, now);
          if (!wanted.isActive()) {
            owned.forEach(workspace -> workspaces.replaceOwner(workspace, id, now));
            tokens.revokeAll(id);
          }
          return users.findEvenInactive(id).orElseThrow();
        });
  }

  private static void requireManager(UserDao users, long id, Long managerId) {
    if (managerId != null && (managerId == id || users.find(managerId).isEmpty())) {
      throw Refusal.invalid("/manager_id", "must be the id of another active user");
    }
  }
}
