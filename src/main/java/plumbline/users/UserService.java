package plumbline.users;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import plumbline.shared.Cursor;
import plumbline.shared.ErrorCode;
import plumbline.shared.Page;
import plumbline.shared.PageRequest;
import plumbline.shared.Refusal;
import plumbline.shared.SystemRole;
import plumbline.web.Caller;
import plumbline.web.MergePatch;
import plumbline.web.Precondition;

/** What system admins do with people. */
public final class UserService {
  private final Jdbi jdbi;
  private final InstantSource clock;

  UserService(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  Page<UserResponse> list(Long managerId, boolean isActive, PageRequest page) {
    List<User> rows =
        jdbi.withExtension(
            UserDao.class,
            users ->
                managerId == null
                    ? users.list(isActive, page.beforeId(), page.limit(), page.offset())
                    : users.listByManager(
                        managerId, isActive, page.beforeId(), page.limit(), page.offset()));
    return page.page(rows, user -> Cursor.of(user.id()), UserResponse::from);
  }

  /** A person, also one who is no longer active, for admins and for themselves. */
  User get(Caller caller, long id) {
    if (caller.role() != SystemRole.ADMIN && caller.userId() != id) {
      throw Refusal.of(ErrorCode.FORBIDDEN, "Only system admins may see others' accounts.");
    }
    return jdbi.withExtension(UserDao.class, users -> users.findEvenInactive(id))
        .orElseThrow(Refusal::notFound);
  }

  User update(Caller admin, long id, MergePatch<UserRequest> patch, Precondition precondition) {
    return jdbi.inTransaction(
        handle -> {
          UserDao users = handle.attach(UserDao.class);
          User current = users.lockEvenInactive(id).orElseThrow(Refusal::notFound);
          UserRequest wanted = patch.applyTo(UserRequest.from(current));
          requireManager(users, id, wanted.managerId(), current.managerId());
          precondition.check(current.version());
          if (admin.userId() == id && (wanted.role() != SystemRole.ADMIN || !wanted.isActive())) {
            throw Refusal.conflict(
                "You cannot take your own rights as system admin away; another admin can.");
          }
          users.update(id, wanted, clock.instant());
          return users.findEvenInactive(id).orElseThrow();
        });
  }

  private static void requireManager(UserDao users, long id, Long wanted, Long current) {
    if (wanted == null || Objects.equals(wanted, current)) {
      return;
    }
    if (wanted == id || users.find(wanted).isEmpty()) {
      throw Refusal.invalid("/manager_id", "must be the id of another active user");
    }
  }
}
