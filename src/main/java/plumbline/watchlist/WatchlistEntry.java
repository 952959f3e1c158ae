package plumbline.watchlist;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A row of {@code watchlist}.
 *
 * @param alertPrice fire at this price or beyond, or null for no alert
 * @param alertDirection beyond on which side; null without a price
 * @param alertFiredAt when it fired, or null while it is armed
 */
public record WatchlistEntry(
    long id,
    long userId,
    String symbol,
    String notes,
    BigDecimal alertPrice,
    AlertDirection alertDirection,
    Instant alertFiredAt,
    Instant createdAt,
    Instant updatedAt,
    int version) {}
