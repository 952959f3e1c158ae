package plumbline.backtests;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;

/** What an account was worth at a time. */
public record EquityPoint(@NotNull Instant time, @NotNull BigDecimal equity) {}
