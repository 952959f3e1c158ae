package plumbline.portfolios;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What was made of one symbol, by the average-cost method: a sale takes its share of the cost with
 * it.
 *
 * @param cost what the quantity that is left has cost, fees included
 * @param realisedProfit what the sales have brought, less what they took of the cost
 */
record Holding(BigDecimal quantity, BigDecimal cost, BigDecimal realisedProfit) {
  static final Holding NONE = new Holding(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  /**
   * The decimals of a share of a cost, which may be endless: well beyond those that are shown, and
   * no fewer than any cost has, so that selling all takes all of it.
   */
  private static final int COST_DECIMALS = 24;

  /** The decimals of money, prices and lots. */
  private static final int SHOWN_DECIMALS = 8;

  /**
   * After more was bought.
   *
   * @param paid the fee included
   */
  Holding buy(BigDecimal bought, BigDecimal paid) {
    return new Holding(quantity.add(bought), cost.add(paid), realisedProfit);
  }

  /**
   * After some was sold, which must not be more than is held.
   *
   * @param proceeds less the fee
   */
  Holding sell(BigDecimal sold, BigDecimal proceeds) {
    BigDecimal taken = cost.multiply(sold).divide(quantity, COST_DECIMALS, RoundingMode.HALF_EVEN);
    return new Holding(
        quantity.subtract(sold),
        cost.subtract(taken),
        realisedProfit.add(proceeds.subtract(taken)));
  }

  /**
   * What this is worth.
   *
   * @param price the market's, or null where none is known
   */
  Position at(String symbol, BigDecimal price) {
    BigDecimal value = price == null ? null : quantity.multiply(price);
    BigDecimal unrealisedProfit = price == null ? null : rounded(value.subtract(cost));
    return new Position(
        symbol, quantity, averageCost(), rounded(realisedProfit), price, value, unrealisedProfit);
  }

  private BigDecimal averageCost() {
    return quantity.signum() == 0
        ? BigDecimal.ZERO
        : cost.divide(quantity, SHOWN_DECIMALS, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal rounded(BigDecimal money) {
    return money.setScale(SHOWN_DECIMALS, RoundingMode.HALF_EVEN);
  }
}
