package plumbline.accounts;

import java.time.InstantSource;
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

  /** Changes a person, active or not; deactivating ends all their sessions and keys for good. */
  User update(Caller admin, long id, MergePatch<UserRequest> patch, Precondition precondition) {
    return jdbi.inTransaction(
        handle -> {
          UserDao users = handle.attach(UserDao.class);
          requireManager(users, id, patch.alone().managerId());
          User current = users.lockEvenInactive(id).orElseThrow(Refusal::notFound);
          UserRequest wanted = patch.applyTo(UserRequest.from(current));
          precondition.check(current.version());
          if (admin.userId() == id && (wanted.role() != SystemRole.ADMIN || !wanted.isActive())) {
            throw Refusal.conflict(
                "You cannot take your own rights as system admin away; another admin can.");
          }
          users.update(id, wanted, clock.instant());
          if (!wanted.isActive()) {
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
