package plumbline.users;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import plumbline.shared.FieldError;
import plumbline.shared.Room;

/** Builds the room of people. */
public final class UsersModule implements Room {
  private final UserService users;

  public UsersModule(Jdbi jdbi) {
    this.users = new UserService(jdbi);
  }

  @Override
  public List<Object> resources() {
    return List.of(new UserResource(users));
  }

  @Override
  public List<Class<?>> daos() {
    return List.of(UserDao.class, SystemRoleDao.class);
  }

  @Override
  public Map<String, FieldError> conflicts() {
    return Map.of(
        "users_email_key", FieldError.at("/email", "is taken"),
        "users_username_key", FieldError.at("/username", "is taken"));
  }
}
