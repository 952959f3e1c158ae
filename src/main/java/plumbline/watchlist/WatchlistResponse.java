package plumbline.watchlist;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import plumbline.web.Versioned;

/** An entry of a person's watchlist. */
public record WatchlistResponse(
    long id,
    long userId,
    String symbol,
    @Nullable String notes,
    @Nullable BigDecimal alertPrice,
    @Nullable AlertDirection alertDirection,
    @Nullable Instant alertFiredAt,
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
