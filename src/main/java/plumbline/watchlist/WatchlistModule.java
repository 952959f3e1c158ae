package plumbline.watchlist;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import plumbline.shared.FieldError;
import plumbline.shared.Room;

/** Builds the room of watchlists, prices and alerts. */
public final class WatchlistModule implements Room {
  private final WatchlistService watchlist;
  private final PriceService prices;

  public WatchlistModule(Jdbi jdbi, InstantSource clock) {
    this.watchlist = new WatchlistService(jdbi, clock);
    this.prices = new PriceService(jdbi, clock);
  }

  /** Keeps watchlists. */
  public WatchlistService watchlist() {
    return watchlist;
  }

  /** Keeps prices. */
  public PriceService prices() {
    return prices;
  }

  @Override
  public List<Object> resources() {
    return List.of(new WatchlistResource(watchlist), new PriceResource(prices));
  }

  @Override
  public List<Class<?>> daos() {
    return List.of(WatchlistDao.class, PriceDao.class);
  }

  @Override
  public Map<String, FieldError> conflicts() {
    return Map.of("watchlist_symbol_key", FieldError.at("/symbol", "is on your watchlist already"));
  }
}
