package plumbline.backtests;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * How far equity lies below the highest one up to then.
 *
 * @param series 0 or negative
 * @param inPercent whether it is in percent of the highest equity, or else an amount
 */
record Drawdown(Series series, boolean inPercent) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * That of equity along time. What is not above zero has no percentage: where equity once fell
   * from there, all of it is told in amounts, so that one measure holds for the whole line.
   */
  static Drawdown of(Series equity) {
    List<BigDecimal> highest = highest(equity);
    boolean inPercent = true;
    for (int index = 0; index < highest.size(); index++) {
      inPercent &= highest.get(index).signum() > 0 || below(equity, highest, index).signum() == 0;
    }
    List<Series.Sample> samples = new ArrayList<>(highest.size());
    for (int index = 0; index < highest.size(); index++) {
      BigDecimal amount = below(equity, highest, index);
      BigDecimal value = inPercent ? percent(amount, highest.get(index)) : amount;
      samples.add(new Series.Sample(equity.samples().get(index).time(), value));
    }
    return new Drawdown(new Series(samples), inPercent);
  }

  /** Behind its numbers. */
  String unit() {
    return inPercent ? " %" : "";
  }

  /** What it is measured in, where that has to be said. */
  String measure() {
    return inPercent ? "" : ", as an amount: that was not above zero";
  }

  /** The highest value up to each. */
  private static List<BigDecimal> highest(Series equity) {
    List<BigDecimal> highest = new ArrayList<>(equity.samples().size());
    BigDecimal soFar = equity.first().value();
    for (Series.Sample sample : equity.samples()) {
      soFar = soFar.max(sample.value());
      highest.add(soFar);
    }
    return highest;
  }

  private static BigDecimal below(Series equity, List<BigDecimal> highest, int index) {
    return equity.samples().get(index).value().subtract(highest.get(index));
  }

  private static BigDecimal percent(BigDecimal amount, BigDecimal highest) {
    return amount.signum() == 0
        ? BigDecimal.ZERO
        : amount.multiply(HUNDRED).divide(highest, 4, RoundingMode.HALF_UP);
  }
}
