package plumbline.db;

import io.dropwizard.lifecycle.Managed;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an H2 file small. Each commit is written at once, some kilobytes of pages, most of which
 * the next commit replaces; H2 itself clears these away only where it writes with a delay.
 */
public final class H2Housekeeping implements Managed {
  private static final Logger LOG = LoggerFactory.getLogger(H2Housekeeping.class);
  private static final int PERCENT_IN_USE = 50;
  private static final int BYTES_AT_ONCE = 4 << 20;

  private final DataSource pool;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "h2-housekeeping");
            thread.setDaemon(true);
            return thread;
          });

  private ScheduledFuture<?> ticking;

  public H2Housekeeping(DataSource pool) {
    this.pool = pool;
  }

  @Override
  public void start() {
    ticking = clock.scheduleWithFixedDelay(this::tidy, 1, 1, TimeUnit.SECONDS);
  }

  private void tidy() {
    try (Connection connection = pool.getConnection()) {
      // Where another process has the file open, that one keeps it small.
      if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
        MVStore store = session.getDatabase().getStore().getMvStore();
        store.compact(PERCENT_IN_USE, BYTES_AT_ONCE);
      }
    } catch (SQLException | RuntimeException e) {
      // Requests meet the same failure, and tell of it.
      LOG.debug("The file is not tidied this time", e);
    }
  }

  @Override
  public void stop() throws InterruptedException {
    ticking.cancel(false);
    clock.shutdown();
    clock.awaitTermination(1, TimeUnit.SECONDS);
  }
}
