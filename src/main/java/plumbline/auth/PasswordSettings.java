package plumbline.auth;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * The {@code passwords} part of the configuration. Hashing takes a core and 19 MiB for some 30 ms,
 * so it is bounded.
 *
 * @param concurrent how many passwords are hashed at once
 * @param queued how many requests wait for their turn; more are answered with 503. The sum must
 *     stay well below the server's threads, so that logins never starve other requests.
 */
public record PasswordSettings(@Min(1) @Max(64) int concurrent, @Min(1) @Max(1000) int queued) {
  public PasswordSettings {
    concurrent = concurrent == 0 ? 2 : concurrent;
    queued = queued == 0 ? 4 : queued;
  }
}
