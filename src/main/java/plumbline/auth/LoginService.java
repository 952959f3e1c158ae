package plumbline.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import plumbline.shared.ErrorCode;
import plumbline.shared.Refusal;
import plumbline.shared.Secret;
import plumbline.users.User;
import plumbline.users.UserDao;

/** Checks passwords and opens sessions. */
public final class LoginService {
  private static final Duration SESSION = Duration.ofHours(24);

  private final Jdbi main;
  private final Jdbi auth;
  private final InstantSource clock;
  private final PasswordHasher hasher;
  private final LoginThrottle throttle;

  LoginService(Jdbi main, Jdbi auth, InstantSource clock, PasswordHasher hasher) {
    this.main = main;
    this.auth = auth;
    this.clock = clock;
    this.hasher = hasher;
    this.throttle = new LoginThrottle(auth, clock);
  }

  /**
   * Opens a session; an unknown e-mail and a wrong password get the same answer after the same
   * time.
   */
  LoginResponse login(LoginRequest request) {
    Optional<User> user =
        main.withExtension(UserDao.class, users -> users.findByEmail(request.email()));
    Secret hash = user.map(User::passwordHash).orElse(null);
    if (!isRight(request.email(), request.password(), hash)) {
      throw Refusal.of(ErrorCode.UNAUTHENTICATED, "The e-mail or the password is wrong.");
    }
    return open(user.orElseThrow());
  }

  /** Whether a signed-in person knows the password; attempts count like logins. */
  public boolean confirms(User user, Secret password) {
    return isRight(user.email(), password, user.passwordHash());
  }

  private boolean isRight(String email, Secret password, Secret hash) {
    boolean right = hasher.matches(password, hash, () -> throttle.attempt(email));
    if (right) {
      throttle.succeeded(email);
    }
    return right;
  }

  /**
   * Opens a session and forgets those of the person that have expired. The person's row is held
   * until the session is committed, wherever it lives: a change of password either ends this
   * session or keeps it from opening.
   */
  private LoginResponse open(User user) {
    return main.inTransaction(
        handle -> {
          boolean unchanged =
              handle
                  .attach(UserDao.class)
                  .lock(user.id())
                  .filter(now -> now.passwordHash().equals(user.passwordHash()))
                  .isPresent();
          if (!unchanged) {
            throw Refusal.of(
                ErrorCode.UNAUTHENTICATED, "The account has just changed. Sign in again.");
          }
          Token token = Token.random(TokenKind.SESSION);
          Instant now = clock.instant();
          Instant expiresAt = now.plus(SESSION);
          auth.useExtension(
              SessionDao.class,
              sessions -> {
                sessions.deleteExpired(user.id(), now);
                sessions.insert(user.id(), token.hash(), token.prefix(), now, expiresAt);
              });
          return new LoginResponse(token, expiresAt);
        });
  }
}
