package plumbline.web;

import java.util.Optional;

/** Finds the person behind a bearer token. */
@FunctionalInterface
public interface Authenticator {

  /**
   * The caller; empty where the token is unknown, expired or revoked, or its person no longer
   * active.
   */
  Optional<Caller> authenticate(String token);
}
