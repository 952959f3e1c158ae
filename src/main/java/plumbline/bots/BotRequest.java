package plumbline.bots;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dropwizard.validation.selfvalidating.SelfValidating;
import io.dropwizard.validation.selfvalidating.SelfValidation;
import io.dropwizard.validation.selfvalidating.ViolationCollector;
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
 * @param strategyParams at most 65 536 characters of JSON: lists carry them
 */
@SelfValidating
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

  private static final int MOST_PARAMETERS = 65_536;

  public BotRequest {
    status = status == null ? BotStatus.STOPPED : status;
  }

  /** Patches merge into the parameters, so that many small ones could make a large whole. */
  @SelfValidation
  public void parametersAreFew(ViolationCollector violations) {
    if (strategyParams != null && strategyParams.toString().length() > MOST_PARAMETERS) {
      violations.addViolation(
          "strategyParams", "must have at most " + MOST_PARAMETERS + " characters as JSON");
    }
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
