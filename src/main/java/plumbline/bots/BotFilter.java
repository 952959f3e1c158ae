package plumbline.bots;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which bots are asked for; null lets all through.
 *
 * @param status those that are doing this
 * @param market those of this market
 * @param strategy those of this strategy
 */
public record BotFilter(BotStatus status, String market, String strategy) {

  /** What bots can be told apart by. */
  enum By {
    STATUS,
    MARKET,
    STRATEGY
  }

  /** What is given. */
  Set<By> given() {
    Set<By> given = EnumSet.noneOf(By.class);
    if (status != null) {
      given.add(By.STATUS);
    }
    if (market != null) {
      given.add(By.MARKET);
    }
    if (strategy != null) {
      given.add(By.STRATEGY);
    }
    return given;
  }
}
