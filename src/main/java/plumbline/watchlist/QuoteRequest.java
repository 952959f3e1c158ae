package plumbline.watchlist;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Instant;
import plumbline.shared.Symbol;

/** What a symbol cost at a time. */
public record QuoteRequest(
    @NotNull @Symbol String symbol,
    @NotNull @Positive BigDecimal price,
    @NotNull Instant quotedAt) {}
