package plumbline.backtests;

import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import plumbline.shared.Room;

/** Builds the room of backtests. */
public final class BacktestsModule implements Room {
  private final BacktestService backtests;

  public BacktestsModule(Jdbi jdbi, InstantSource clock) {
    this.backtests = new BacktestService(jdbi, clock);
  }

  /** Keeps backtests. */
  public BacktestService backtests() {
    return backtests;
  }

  @Override
  public List<Object> resources() {
    return List.of(new BacktestResource(backtests));
  }

  @Override
  public List<Class<?>> daos() {
    return List.of(BacktestDao.class);
  }
}
