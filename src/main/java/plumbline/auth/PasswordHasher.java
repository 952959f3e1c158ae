package plumbline.auth;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import plumbline.shared.ErrorCode;
import plumbline.shared.Refusal;
import plumbline.shared.Secret;

/** Hashes passwords with Argon2id, a few at a time; beyond a short queue it refuses with 503. */
public final class PasswordHasher {
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final Argon2Function argon2id;
  private final Semaphore hashing;
  private final Semaphore admitted;
  private final Secret hashOfNobody;

  public PasswordHasher(PasswordSettings settings) {
    this.argon2id =
        Argon2Function.getInstance(
            settings.memoryKib(), settings.passes(), LANES, HASH_BYTES, Argon2.ID);
    this.hashing = new Semaphore(settings.concurrent(), true);
    this.admitted = new Semaphore(settings.concurrent() + settings.queued());
    this.hashOfNobody = hash(new Secret("nobody has this password"));
  }

  /** The salted hash of a password, in its encoded form. */
  public Secret hash(Secret password) {
    return inTurn(
        () -> {},
        () ->
            new Secret(
                Password.hash(password.reveal())
                    .addRandomSalt(SALT_BYTES)
                    .with(argon2id)
                    .getResult()));
  }

  /**
   * Whether a password is the one that was hashed.
   *
   * @param hash null for nobody's: that takes as long, so that an unknown account cannot be told by
   *     time
   * @param counted run once the attempt is admitted to the queue, and not where there is no place
   *     in it
   */
  public boolean matches(Secret password, Secret hash, Runnable counted) {
    return inTurn(
        counted,
        () -> {
          Secret expected = hash == null ? hashOfNobody : hash;
          return isHashOf(password, expected) && hash != null;
        });
  }

  /** Hashes the password as the expected hash was made, whatever the settings are now. */
  private static boolean isHashOf(Secret password, Secret expected) {
    return Password.check(password.reveal(), expected.reveal())
        .with(Argon2Function.getInstanceFromHash(expected.reveal()));
  }

  private <T> T inTurn(Runnable admittance, Supplier<T> work) {
    if (!admitted.tryAcquire()) {
      throw busy();
    }
    try {
      admittance.run();
      if (!hashing.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw busy();
      }
      try {
        return work.get();
      } finally {
        hashing.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    } finally {
      admitted.release();
    }
  }

  private static Refusal busy() {
    return Refusal.later(
        ErrorCode.UNAVAILABLE, "Too many people are signing in right now. Try again.", RETRY_AFTER);
  }
}
