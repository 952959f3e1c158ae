package plumbline.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import plumbline.shared.Cursor;
import plumbline.shared.ErrorCode;
import plumbline.shared.Page;
import plumbline.shared.PageRequest;
import plumbline.shared.Refusal;
import plumbline.shared.WorkspaceRole;
import plumbline.users.SystemRoleDao;
import plumbline.users.UserDao;
import plumbline.web.Authenticator;
import plumbline.web.Caller;
import plumbline.web.KeyScope;
import plumbline.web.MemberRoles;

/**
 * Sessions and API keys: who stands behind a token, and the end of it. They may have a database of
 * their own, so that no transaction spans them and the people they belong to: what is ended commits
 * before the change that ends it, and what is made commits while the person's row is held. A crash
 * in between leaves somebody to sign in again, and never a token to somebody without the right.
 */
public final class TokenService implements Authenticator {
  private static final Duration TOUCHED_AT_MOST_EVERY = Duration.ofMinutes(1);

  private final Jdbi main;
  private final Jdbi auth;
  private final InstantSource clock;
  private final MemberRoles roles;

  TokenService(Jdbi main, Jdbi auth, InstantSource clock, MemberRoles roles) {
    this.main = main;
    this.auth = auth;
    this.clock = clock;
    this.roles = roles;
  }

  @Override
  public Optional<Caller> authenticate(String text) {
    Token token = Token.of(text);
    if (token.is(TokenKind.SESSION)) {
      return session(token).flatMap(session -> caller(session.userId(), session.id(), null));
    }
    if (token.is(TokenKind.API_KEY)) {
      return key(token)
          .flatMap(key -> caller(key.userId(), null, new KeyScope(key.workspaceId(), key.role())));
    }
    return Optional.empty();
  }

  private Optional<Caller> caller(long userId, Long sessionId, KeyScope scope) {
    return main.withExtension(SystemRoleDao.class, roles -> roles.find(userId))
        .map(role -> new Caller(userId, role, sessionId, scope));
  }

  private Optional<Session> session(Token token) {
    Instant now = clock.instant();
    return auth.withExtension(
        TokenDao.class,
        tokens -> {
          Optional<Session> found = tokens.findSession(token.hash(), now);
          found
              .filter(session -> isStale(session.lastUsedAt(), now))
              .ifPresent(session -> tokens.touchSession(session.id(), now));
          return found;
        });
  }

  private Optional<ApiKey> key(Token token) {
    Instant now = clock.instant();
    return auth.withExtension(
        TokenDao.class,
        tokens -> {
          Optional<ApiKey> found = tokens.findKey(token.hash(), now);
          found
              .filter(key -> isStale(key.lastUsedAt(), now))
              .ifPresent(key -> tokens.touchKey(key.id(), now));
          return found;
        });
  }

  private static boolean isStale(Instant lastUsedAt, Instant now) {
    return lastUsedAt == null || lastUsedAt.plus(TOUCHED_AT_MOST_EVERY).isBefore(now);
  }

  Page<SessionResponse> sessions(Caller caller, PageRequest page) {
    List<Session> rows =
        auth.withExtension(
            SessionDao.class,
            sessions ->
                sessions.listValid(
                    caller.userId(),
                    clock.instant(),
                    page.beforeId(),
                    page.limit(),
                    page.offset()));
    return page.page(
        rows,
        session -> Cursor.of(session.id()),
        session -> SessionResponse.from(session, caller.sessionId()));
  }

  Page<KeyResponse> keys(Caller caller, PageRequest page) {
    List<ApiKey> rows =
        auth.withExtension(
            ApiKeyDao.class,
            keys ->
                keys.listValid(
                    caller.userId(),
                    clock.instant(),
                    page.beforeId(),
                    page.limit(),
                    page.offset()));
    return page.page(rows, key -> Cursor.of(key.id()), KeyResponse::from);
  }

  /**
   * Makes a key. The person's row is held meanwhile, so that whoever takes their access away finds
   * it.
   */
  KeyResponse createKey(Caller caller, KeyRequest request) {
    return main.inTransaction(
        handle -> {
          if (handle.attach(UserDao.class).lock(caller.userId()).isEmpty()) {
            throw Refusal.of(ErrorCode.UNAUTHENTICATED, "The account has just changed.");
          }
          return insertKey(caller, request, clock.instant());
        });
  }

  private KeyResponse insertKey(Caller caller, KeyRequest request, Instant now) {
    WorkspaceRole own =
        roles
            .find(request.workspaceId(), caller.userId())
            .orElseThrow(
                () ->
                    Refusal.invalid(
                        "/workspace_id", "must be a workspace that you are a member of"));
    if (!own.includes(request.role())) {
      throw Refusal.of(
          ErrorCode.FORBIDDEN, "A key's role must not be above yours, which is " + own + ".");
    }
    if (request.expiresAt() != null && !request.expiresAt().isAfter(now)) {
      throw Refusal.invalid("/expires_at", "must lie in the future");
    }
    Token token = Token.random(TokenKind.API_KEY);
    return auth.inTransaction(
        handle -> {
          ApiKeyDao keys = handle.attach(ApiKeyDao.class);
          long id = keys.insert(caller.userId(), request, token.hash(), token.prefix(), now);
          return KeyResponse.created(keys.find(caller.userId(), id).orElseThrow(), token);
        });
  }

  void revokeKey(Caller caller, long id) {
    if (auth.withExtension(
            ApiKeyDao.class, keys -> keys.revoke(caller.userId(), id, clock.instant()))
        == 0) {
      throw Refusal.notFound();
    }
  }

  void revokeSession(long userId, long id) {
    int revoked =
        auth.withExtension(
            SessionDao.class, sessions -> sessions.revoke(userId, id, clock.instant()));
    if (revoked == 0) {
      throw Refusal.notFound();
    }
  }

  /** Ends a person's sessions but the one that asks. */
  public void revokeOtherSessions(Caller caller) {
    auth.useExtension(
        SessionDao.class,
        sessions -> sessions.revokeOthers(caller.userId(), caller.sessionId(), clock.instant()));
  }

  /** Ends all sessions and keys of a person. */
  public void revokeAll(long userId) {
    Instant now = clock.instant();
    auth.useTransaction(
        handle -> {
          handle.attach(SessionDao.class).revokeAll(userId, now);
          handle.attach(ApiKeyDao.class).revokeAll(userId, now);
        });
  }

  /** Ends a person's keys to one workspace. */
  public void revokeKeysTo(long workspaceId, long userId) {
    auth.useExtension(
        ApiKeyDao.class, keys -> keys.revokeInWorkspace(workspaceId, userId, clock.instant()));
  }
}
