package plumbline.auth;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;

/**
 * The {@code passwords} part of the configuration: what hashing a password costs, and how many are
 * hashed at once. With the defaults it takes a core for some 30 ms.
 *
 * @param concurrent how many passwords are hashed at once
 * @param queued how many requests wait for their turn; more are answered with 503. The sum must
 *     stay well below the server's threads, so that logins never starve other requests.
 * @param memoryKib Argon2id's memory for one password, in KiB
 * @param passes how often Argon2id goes through that memory
 */
public record PasswordSettings(
    @Min(1) @Max(64) int concurrent,
    @Min(1) @Max(1000) int queued,
    @Min(8) @Max(1_048_576) int memoryKib,
    @Min(1) @Max(100) int passes) {

  /** OWASP's least memory, in KiB, for each number of passes. */
  private static final Map<Integer, Integer> OWASP =
      Map.of(1, 47_104, 2, 19_456, 3, 12_288, 4, 9_216, 5, 7_168);

  private static final int MOST_PASSES_OF_OWASP = 5;

  public PasswordSettings {
    concurrent = concurrent == 0 ? 2 : concurrent;
    queued = queued == 0 ? 4 : queued;
    memoryKib = memoryKib == 0 ? 19_456 : memoryKib;
    passes = passes == 0 ? 2 : passes;
  }

  /** The defaults. */
  public static PasswordSettings defaults() {
    return new PasswordSettings(0, 0, 0, 0);
  }

  /** Whether a password costs less to guess than OWASP's password storage cheat sheet demands. */
  public boolean isWeak() {
    return memoryKib < OWASP.get(Math.min(passes, MOST_PASSES_OF_OWASP));
  }
}
