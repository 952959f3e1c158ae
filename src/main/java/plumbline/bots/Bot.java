package plumbline.bots;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import org.jdbi.v3.json.Json;

/**
 * A row of {@code bots}; what is not said below may be null.
 *
 * @param id never null
 * @param createdBy the member who made it, and who is told what it reports
 * @param name never null
 * @param market never null
 * @param status never null
 * @param lotSize lots of one trade
 * @param slPips pips to the stop loss
 * @param tpPips pips to the take profit
 * @param strategyParams what its strategy is told, in words of its own
 * @param isActive false once it is deleted
 */
public record Bot(
    long id,
    long createdBy,
    String name,
    String market,
    BotStatus status,
    BigDecimal lotSize,
    BigDecimal slPips,
    BigDecimal tpPips,
    Timeframe timeframe,
    Integer checkIntervalSeconds,
    String strategy,
    @Json ObjectNode strategyParams,
    boolean isActive,
    Instant createdAt,
    Instant updatedAt,
    int version) {}
