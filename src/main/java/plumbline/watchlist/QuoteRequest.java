package plumbline.watchlist;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;

/** What a symbol cost at a time. */
public record QuoteRequest(
    @NotNull
        @Size(min = 1, max = 32)
        @Pattern(regexp = WatchlistRequest.SYMBOL, message = WatchlistRequest.SYMBOL_MESSAGE)
        String symbol,
    @NotNull @Positive BigDecimal price,
    @NotNull Instant quotedAt) {}
