package plumbline.auth;

import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import plumbline.shared.Room;
import plumbline.web.MemberRoles;

/** Builds the room of sessions and keys. */
public final class AuthModule implements Room {
  private final LoginService logins;
  private final TokenService tokens;

  /**
   * Builds the room.
   *
   * @param main the database of users
   * @param auth the database of sessions and keys, which may be the same
   */
  public AuthModule(
      Jdbi main, Jdbi auth, InstantSource clock, PasswordHasher hasher, MemberRoles roles) {
    this.logins = new LoginService(main, auth, clock, hasher);
    this.tokens = new TokenService(main, auth, clock, roles);
  }

  /** Checks passwords. */
  public LoginService logins() {
    return logins;
  }

  /** Knows who stands behind a token. */
  public TokenService tokens() {
    return tokens;
  }

  @Override
  public List<Object> resources() {
    return List.of(new AuthResource(logins, tokens));
  }

  @Override
  public List<Class<?>> daos() {
    return List.of(TokenDao.class, SessionDao.class, ApiKeyDao.class, LoginBucketDao.class);
  }

  @Override
  public String changelog() {
    return "auth";
  }
}
