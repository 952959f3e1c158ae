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
    throttle.attempt(request.email());
    Optional<User> user =
        main.withExtension(UserDao.class, users -> users.findByEmail(request.email()));
    boolean known;
    if (user.isPresent()) {
      known = hasher.matches(request.password(), user.get().passwordHash());
    } else {
      hasher.matchNobody(request.password());
      known = false;
    }
    if (!known) {
      throw Refusal.of(ErrorCode.UNAUTHENTICATED, "The e-mail or the password is wrong.");
    }
    throttle.succeeded(request.email());
    Token token = Token.random(TokenKind.SESSION);
    Instant now = clock.instant();
    Instant expiresAt = now.plus(SESSION);
    auth.useExtension(
        SessionDao.class,
        sessions -> sessions.insert(user.get().id(), token.hash(), token.prefix(), now, expiresAt));
    return new LoginResponse(token, expiresAt);
  }

  /** Whether a signed-in person knows the password; attempts count like logins. */
  public boolean confirms(User user, Secret password) {
    throttle.attempt(user.email());
    boolean right = hasher.matches(password, user.passwordHash());
    if (right) {
      throttle.succeeded(user.email());
    }
    return right;
  }
}
