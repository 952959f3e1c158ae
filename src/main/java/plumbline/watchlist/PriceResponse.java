package plumbline.watchlist;

import java.math.BigDecimal;
import java.time.Instant;

/** The newest quote of a symbol. */
public record PriceResponse(
    long id,
    String symbol,
    BigDecimal price,
    Instant quotedAt,
    Instant createdAt,
    Instant updatedAt,
    int version) {

  static PriceResponse from(Price price) {
    return new PriceResponse(
        price.id(),
        price.symbol(),
        price.price(),
        price.quotedAt(),
        price.createdAt(),
        price.updatedAt(),
        price.version());
  }
}
