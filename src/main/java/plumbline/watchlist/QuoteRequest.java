package plumbline.watchlist;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Instant;
import plumbline.shared.Symbol;
import plumbline.web.Batch;

/** What a symbol cost at a time. */
@Batch(most = 1_000)
public record QuoteRequest(
    @NotNull @Symbol String symbol,
    @NotNull @Positive BigDecimal price,
    @NotNull @NotOfTheFuture Instant quotedAt) {

  /** Whether it is not older than what is stored, nor the same again. */
  boolean isNewsAfter(Price stored) {
    int order = quotedAt.compareTo(stored.quotedAt());
    return order > 0 || (order == 0 && price.compareTo(stored.price()) != 0);
  }
}
