package plumbline.auth;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Objects;

/**
 * A session as its person sees it.
 *
 * @param prefix the first characters of its token
 * @param current whether it is the one that asks
 */
public record SessionResponse(
    long id,
    String prefix,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant lastUsedAt,
    boolean current) {

  static SessionResponse from(Session session, Long currentId) {
    return new SessionResponse(
        session.id(),
        session.prefix(),
        session.createdAt(),
        session.expiresAt(),
        session.lastUsedAt(),
        Objects.equals(session.id(), currentId));
  }
}
