package plumbline.backtests;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dropwizard.validation.selfvalidating.SelfValidating;
import io.dropwizard.validation.selfvalidating.SelfValidation;
import io.dropwizard.validation.selfvalidating.ViolationCollector;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.json.Json;
import plumbline.shared.Name;

/**
 * A backtest to keep.
 *
 * @param timestamp when it was run; now where it is absent
 */
@SelfValidating
public record BacktestRequest(
    Instant timestamp,
    Long botId,
    @NotNull @Name String strategyName,
    @Size(max = 255) String dataFilename,
    BigDecimal totalProfitUsd,
    @NotNull @PositiveOrZero Integer totalTrades,
    @PositiveOrZero @Max(100) BigDecimal winRatePercent,
    @PositiveOrZero BigDecimal maxDrawdownPercent,
    @NotNull @PositiveOrZero Integer wins,
    @NotNull @PositiveOrZero Integer losses,
    @Size(max = 100_000) @Chronological @Json List<EquityPoint> equityCurve,
    @Json ArrayNode tradeLog,
    @Json ObjectNode parameters) {

  /** A trade was won, lost, or broke even. */
  @SelfValidation
  public void tradesAddUp(ViolationCollector violations) {
    boolean areKnown = totalTrades != null && wins != null && losses != null;
    if (areKnown && (long) wins + losses > totalTrades) {
      violations.addViolation("totalTrades", "must not be less than wins and losses together");
    }
  }
}
