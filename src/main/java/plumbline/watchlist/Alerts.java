package plumbline.watchlist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import plumbline.history.HistoryService;
import plumbline.history.NewEvent;

/**
 * Fires the alerts that quotes reach: once each, with an event and a notification for the one who
 * watches.
 */
final class Alerts {
  private Alerts() {}

  /**
   * Fires inside a transaction that the caller has begun.
   *
   * @param news the quotes that are news, by symbol, in the order of their times
   */
  static void fire(
      Handle handle, long workspaceId, Map<String, List<QuoteRequest>> news, Instant now) {
    WatchlistDao watchlist = handle.attach(WatchlistDao.class);
    List<WatchlistEntry> entries = new ArrayList<>();
    List<NewEvent> tellings = new ArrayList<>();
    for (WatchlistEntry entry : watchlist.listArmed(workspaceId, news.keySet())) {
      reaching(entry, news.get(entry.symbol()))
          .ifPresent(
              quote -> {
                entries.add(entry);
                tellings.add(telling(entry, quote, now));
              });
    }
    if (entries.isEmpty()) {
      return;
    }
    int[] fired = watchlist.fire(workspaceId, entries, now);
    List<NewEvent> told = new ArrayList<>();
    for (int position = 0; position < fired.length; position++) {
      if (fired[position] == 1) {
        told.add(tellings.get(position));
      }
    }
    HistoryService.write(handle, workspaceId, told);
  }

  private static Optional<QuoteRequest> reaching(WatchlistEntry entry, List<QuoteRequest> quotes) {
    return quotes.stream()
        .filter(quote -> entry.alertDirection().isReached(quote.price(), entry.alertPrice()))
        .findFirst();
  }

  private static NewEvent telling(WatchlistEntry entry, QuoteRequest quote, Instant now) {
    String details =
        "%s quoted at %s, alert %s %s"
            .formatted(
                entry.symbol(),
                quote.price().toPlainString(),
                entry.alertDirection(),
                entry.alertPrice().stripTrailingZeros().toPlainString());
    return NewEvent.telling(entry.userId(), now, "alert_fired", details);
  }
}
