package plumbline.bots;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jdbi.v3.json.Json;
import plumbline.shared.Name;

/**
 * A bot to make or change.
 *
 * @param status stopped where it is not given
 */
public record BotRequest(
    @NotNull @Name String name,
    @NotNull @Name(max = 50) String market,
    BotStatus status,
    @Positive BigDecimal lotSize,
    @PositiveOrZero BigDecimal slPips,
    @PositiveOrZero BigDecimal tpPips,
    Timeframe timeframe,
    @Positive Integer checkIntervalSeconds,
    @Name String strategy,
    @Json ObjectNode strategyParams) {

  public BotRequest {
    status = status == null ? BotStatus.STOPPED : status;
  }

  static BotRequest from(Bot bot) {
    return new BotRequest(
        bot.name(),
        bot.market(),
        bot.status(),
        bot.lotSize(),
        bot.slPips(),
        bot.tpPips(),
        bot.timeframe(),
        bot.checkIntervalSeconds(),
        bot.strategy(),
        bot.strategyParams());
  }
}
