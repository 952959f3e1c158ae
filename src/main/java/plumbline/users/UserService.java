package plumbline.users;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import plumbline.shared.Cursor;
import plumbline.shared.ErrorCode;
import plumbline.shared.Page;
import plumbline.shared.PageRequest;
import plumbline.shared.Refusal;
import plumbline.shared.SystemRole;
import plumbline.web.Caller;
import plumbline.web.ObjectId;

/** Finds people for system admins, and everybody for themselves. */
public final class UserService {
  private final Jdbi jdbi;

  UserService(Jdbi jdbi) {
    this.jdbi = jdbi;
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
    if (id == ObjectId.NOTHING) {
      throw Refusal.notFound();
    }
    if (caller.role() != SystemRole.ADMIN && caller.userId() != id) {
      throw Refusal.of(ErrorCode.FORBIDDEN, "Only system admins may see others' accounts.");
    }
    return jdbi.withExtension(UserDao.class, users -> users.findEvenInactive(id))
        .orElseThrow(Refusal::notFound);
  }
}
