package plumbline.backtests;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A backtest, whole. */
public record BacktestResponse(
    long id,
    Instant timestamp,
    @Nullable Long botId,
    String strategyName,
    @Nullable String dataFilename,
    @Nullable BigDecimal totalProfitUsd,
    int totalTrades,
    @Nullable BigDecimal winRatePercent,
    @Nullable BigDecimal maxDrawdownPercent,
    int wins,
    int losses,
    @Nullable List<EquityPoint> equityCurve,
    @Nullable ArrayNode tradeLog,
    @Nullable ObjectNode parameters) {

  static BacktestResponse from(Backtest backtest) {
    BacktestSummary summary = backtest.summary();
    return new BacktestResponse(
        summary.id(),
        summary.timestamp(),
        summary.botId(),
        summary.strategyName(),
        summary.dataFilename(),
        summary.totalProfitUsd(),
        summary.totalTrades(),
        summary.winRatePercent(),
        summary.maxDrawdownPercent(),
        summary.wins(),
        summary.losses(),
        backtest.equityCurve(),
        backtest.tradeLog(),
        backtest.parameters());
  }
}
