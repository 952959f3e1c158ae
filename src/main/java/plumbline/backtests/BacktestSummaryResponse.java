package plumbline.backtests;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;

/** A backtest in a list: without its curve, trades and parameters. */
public record BacktestSummaryResponse(
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
    int losses) {

  static BacktestSummaryResponse from(BacktestSummary summary) {
    return new BacktestSummaryResponse(
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
        summary.losses());
  }
}
