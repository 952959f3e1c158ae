package plumbline.watchlist;

import java.math.BigDecimal;
import java.time.Instant;
import plumbline.web.Versioned;

/** An entry of a person's watchlist. */
public record WatchlistResponse(
    long id,
    long userId,
    String symbol,
    String notes,
    BigDecimal alertPrice,
    AlertDirection alertDirection,
    Instant alertFiredAt,
    Instant createdAt,
    Instant updatedAt,
    int version)
    implements Versioned {

  static WatchlistResponse from(WatchlistEntry entry) {
    return new WatchlistResponse(
        entry.id(),
        entry.userId(),
        entry.symbol(),
        entry.notes(),
        entry.alertPrice(),
        entry.alertDirection(),
        entry.alertFiredAt(),
        entry.createdAt(),
        entry.updatedAt(),
        entry.version());
  }
}
