package plumbline.backtests;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A row of {@code backtest_results} without its JSON, which may be megabytes.
 *
 * @param timestamp when the backtest was run
 * @param botId the bot that it was run for, or null
 * @param dataFilename where the prices came from, or null
 * @param totalProfitUsd in US dollars, negative for a loss; or null
 * @param winRatePercent 0 to 100, or null
 * @param maxDrawdownPercent 0 or more, as more than all can be lost; or null
 */
public record BacktestSummary(
    long id,
    Instant timestamp,
    Long botId,
    String strategyName,
    String dataFilename,
    BigDecimal totalProfitUsd,
    int totalTrades,
    BigDecimal winRatePercent,
    BigDecimal maxDrawdownPercent,
    int wins,
    int losses) {}
