package plumbline.web;

import java.util.Optional;
import plumbline.shared.SystemRole;

/**
 * The person behind a valid token.
 *
 * @param userId the person
 * @param role what they may do in the system
 * @param sessionId the session that the token belongs to, or null where it is an API key's
 * @param key what the API key is confined to, or null in a session
 */
public record Caller(long userId, SystemRole role, Long sessionId, KeyScope key) {

  /** What the API key is confined to; empty in a session, which may do all that the person may. */
  public Optional<KeyScope> keyScope() {
    return Optional.ofNullable(key);
  }
}
