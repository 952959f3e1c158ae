package plumbline.accounts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.Jdbi;
import plumbline.auth.PasswordHasher;
import plumbline.db.DerivedNames;
import plumbline.shared.Secret;
import plumbline.shared.SystemRole;
import plumbline.users.NewUser;
import plumbline.users.User;
import plumbline.users.UserDao;
import plumbline.workspaces.WorkspaceRequest;
import plumbline.workspaces.WorkspaceService;

/** Makes accounts: a person, a workspace of their own and the membership in it, all or nothing. */
public final class Registration {
  private static final int LONGEST_DERIVED_NAME = 20;
  private static final int SHORTEST_NAME = 3;
  private static final int LONGEST_WORKSPACE_NAME = 100;

  private final Jdbi jdbi;
  private final InstantSource clock;
  private final PasswordHasher hasher;

  Registration(Jdbi jdbi, InstantSource clock, PasswordHasher hasher) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.hasher = hasher;
  }

  /** Makes a member of the system. */
  public User register(RegistrationRequest request) {
    return register(request, SystemRole.MEMBER);
  }

  /** The person of an e-mail, active or not. */
  public Optional<User> find(String email) {
    return jdbi.withExtension(UserDao.class, users -> users.findByEmailEvenInactive(email));
  }

  User register(RegistrationRequest request, SystemRole role) {
    Secret hash = hasher.hash(request.password());
    return DerivedNames.retryOnce(() -> insert(request, role, hash));
  }

  private User insert(RegistrationRequest request, SystemRole role, Secret hash) {
    return jdbi.inTransaction(
        handle -> {
          UserDao users = handle.attach(UserDao.class);
          Instant now = clock.instant();
          String username =
              request.username() != null
                  ? request.username()
                  : freeUsername(users, request.email());
          long id =
              users.insert(
                  new NewUser(request.email(), username, request.displayName(), hash, role, now));
          WorkspaceRequest own = new WorkspaceRequest(workspaceName(request.displayName()), null);
          long workspaceId = WorkspaceService.create(handle, id, own, now);
          users.updateDefaultWorkspace(id, workspaceId, now);
          return users.find(id).orElseThrow();
        });
  }

  private static String workspaceName(String displayName) {
    String name = displayName.strip() + "'s workspace";
    int end = Math.min(LONGEST_WORKSPACE_NAME, name.length());
    return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end);
  }

  private static String freeUsername(UserDao users, String email) {
    String letters =
        email
            .substring(0, email.indexOf('@'))
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9._-]", "");
    String known = letters.length() < SHORTEST_NAME ? "user" + letters : letters;
    String stem = known.substring(0, Math.min(LONGEST_DERIVED_NAME, known.length()));
    String username = stem;
    while (users.countUsername(username) > 0) {
      username = stem + "-" + ThreadLocalRandom.current().nextInt(1_000, 1_000_000_000);
    }
    return username;
  }
}
