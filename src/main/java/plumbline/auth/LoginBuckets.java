package plumbline.auth;

import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.AbstractSelectForUpdateBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.LockAndGetResult;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.SelectForUpdateBasedTransaction;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps token buckets in {@code login_buckets}, where all replicas share them. */
final class LoginBuckets extends AbstractSelectForUpdateBasedProxyManager<String> {
  private static final byte[] NONE = {};

  private final Jdbi jdbi;
  private final InstantSource clock;
  private final Duration kept;

  /**
   * Buckets that are full again after a while.
   *
   * @param kept how long a bucket is kept after its last use
   */
  LoginBuckets(Jdbi jdbi, InstantSource clock, Duration kept) {
    super(ClientSideConfig.getDefault().withClientClock(new MillisecondClock(clock)));
    this.jdbi = jdbi;
    this.clock = clock;
    this.kept = kept;
  }

  @Override
  public void removeProxy(String account) {
    jdbi.useExtension(LoginBucketDao.class, buckets -> buckets.delete(account));
  }

  /** Forgets the buckets that have filled up again. */
  void forgetRefilled() {
    jdbi.useExtension(LoginBucketDao.class, buckets -> buckets.deleteRefilled(clock.instant()));
  }

  @Override
  protected SelectForUpdateBasedTransaction allocateTransaction(
      String account, Optional<Long> timeoutNanos) {
    return new BucketTransaction(jdbi.open(), account);
  }

  private final class BucketTransaction implements SelectForUpdateBasedTransaction {
    private final Handle handle;
    private final LoginBucketDao buckets;
    private final String account;

    BucketTransaction(Handle handle, String account) {
      this.handle = handle;
      this.buckets = handle.attach(LoginBucketDao.class);
      this.account = account;
    }

    @Override
    public void begin(Optional<Long> timeoutNanos) {
      handle.begin();
    }

    @Override
    public void rollback() {
      handle.rollback();
    }

    @Override
    public void commit(Optional<Long> timeoutNanos) {
      handle.commit();
    }

    @Override
    public LockAndGetResult tryLockAndGet(Optional<Long> timeoutNanos) {
      return buckets
          .lock(account, NONE)
          .map(state -> LockAndGetResult.locked(state.length == 0 ? null : state))
          .orElseGet(LockAndGetResult::notLocked);
    }

    @Override
    public boolean tryInsertEmptyData(Optional<Long> timeoutNanos) {
      return buckets.insert(account, clock.instant().plus(kept)) == 1;
    }

    @Override
    public void update(byte[] state, RemoteBucketState newState, Optional<Long> timeoutNanos) {
      buckets.update(account, state, clock.instant().plus(kept));
    }

    @Override
    public void release() {
      handle.close();
    }
  }
}
