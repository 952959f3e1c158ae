package plumbline.bots;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import plumbline.web.Versioned;

/** A bot of a workspace. */
public record BotResponse(
    long id,
    long createdBy,
    String name,
    String market,
    BotStatus status,
    @Nullable BigDecimal lotSize,
    @Nullable BigDecimal slPips,
    @Nullable BigDecimal tpPips,
    @Nullable Timeframe timeframe,
    @Nullable Integer checkIntervalSeconds,
    @Nullable String strategy,
    @Nullable ObjectNode strategyParams,
    boolean isActive,
    Instant createdAt,
    Instant updatedAt,
    int version)
    implements Versioned {

  static BotResponse from(Bot bot) {
    return new BotResponse(
        bot.id(),
        bot.createdBy(),
        bot.name(),
        bot.market(),
        bot.status(),
        bot.lotSize(),
        bot.slPips(),
        bot.tpPips(),
        bot.timeframe(),
        bot.checkIntervalSeconds(),
        bot.strategy(),
        bot.strategyParams(),
        bot.isActive(),
        bot.createdAt(),
        bot.updatedAt(),
        bot.version());
  }
}
