package plumbline.auth;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plumbline.shared.ErrorCode;
import plumbline.shared.Refusal;

/** Bounds the attempts at one account's password, known or not, over all replicas. */
final class LoginThrottle {
  private static final Logger LOG = LoggerFactory.getLogger(LoginThrottle.class);
  private static final int ATTEMPTS = 10;
  private static final Duration PERIOD = Duration.ofMinutes(15);

  private static final BucketConfiguration LIMIT =
      BucketConfiguration.builder()
          .addLimit(limit -> limit.capacity(ATTEMPTS).refillGreedy(ATTEMPTS, PERIOD))
          .build();

  private final LoginBuckets buckets;
  private final InstantSource clock;
  private final AtomicReference<Instant> nextSweep = new AtomicReference<>(Instant.MIN);

  LoginThrottle(Jdbi jdbi, InstantSource clock) {
    this.clock = clock;
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
    sweep();
  }

  /** Now and then, and never at the cost of the login that it happens in. */
  private void sweep() {
    Instant now = clock.instant();
    Instant due = nextSweep.get();
    if (now.isBefore(due) || !nextSweep.compareAndSet(due, now.plus(PERIOD))) {
      return;
    }
    try {
      buckets.forgetRefilled();
    } catch (JdbiException e) {
      LOG.warn("Old login buckets could not be removed; the next attempt is in {}", PERIOD, e);
    }
  }

  private static String account(String email) {
    return Token.sha256(email.toLowerCase(Locale.ROOT));
  }
}
