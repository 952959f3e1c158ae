package plumbline.watchlist;

import java.math.BigDecimal;
import java.time.Instant;

/** A row of the price table: the newest quote of a symbol in a workspace. */
public record Price(
    long id,
    String symbol,
    BigDecimal price,
    Instant quotedAt,
    Instant createdAt,
    Instant updatedAt,
    int version) {}
