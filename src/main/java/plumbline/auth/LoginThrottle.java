package plumbline.auth;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import plumbline.shared.ErrorCode;
import plumbline.shared.Refusal;

/** Bounds the attempts at one account's password, known or not, over all replicas. */
final class LoginThrottle {
  private static final int ATTEMPTS = 10;
  private static final Duration PERIOD = Duration.ofMinutes(15);

  private static final BucketConfiguration LIMIT =
      BucketConfiguration.builder()
          .addLimit(limit -> limit.capacity(ATTEMPTS).refillGreedy(ATTEMPTS, PERIOD))
          .build();

  private final LoginBuckets buckets;

  LoginThrottle(Jdbi jdbi, InstantSource clock) {
    this.buckets = new LoginBuckets(jdbi, clock, PERIOD);
  }

  /**
   * Counts an attempt before it is made, so that parallel ones cannot slip by; refuses with 429
   * beyond the bound.
   */
  void attempt(String email) {
    ConsumptionProbe probe =
        buckets.getProxy(account(email), () -> LIMIT).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw Refusal.later(
          ErrorCode.TOO_MANY_REQUESTS,
          "Too many attempts at this account's password. Wait before the next.",
          Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  /** Forgets the attempts of an account whose password was right. */
  void succeeded(String email) {
    buckets.removeProxy(account(email));
    buckets.forgetRefilled();
  }

  private static String account(String email) {
    return Token.sha256(email.toLowerCase(Locale.ROOT));
  }
}
