package plumbline.backtests;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.json.Json;

/**
 * A row of {@code backtest_results}.
 *
 * @param equityCurve in the order of time, or null
 * @param tradeLog the trades as the client tells them, or null
 * @param parameters the strategy's, or null
 */
public record Backtest(
    @Nested BacktestSummary summary,
    @Json List<EquityPoint> equityCurve,
    @Json ArrayNode tradeLog,
    @Json ObjectNode parameters) {}
