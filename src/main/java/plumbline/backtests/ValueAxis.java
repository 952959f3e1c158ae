package plumbline.backtests;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * An axis of numbers, from a round one to a round one in steps of 1, 2, 2.5 or 5 times a power of
 * ten.
 *
 * @param least the number at its lower end
 * @param step from one mark to the next
 * @param steps how many steps it has
 * @param unit what is written behind its numbers
 */
record ValueAxis(BigDecimal least, BigDecimal step, int steps, String unit) {
  private static final List<BigDecimal> ROUND =
      List.of(
          BigDecimal.ONE,
          BigDecimal.valueOf(2),
          BigDecimal.valueOf(25, 1),
          BigDecimal.valueOf(5),
          BigDecimal.TEN);

  /**
   * An axis on which both numbers have a place; where they are the same, it reaches to either side.
   *
   * @param wanted about how many steps
   */
  static ValueAxis across(BigDecimal lowest, BigDecimal highest, int wanted, String unit) {
    BigDecimal margin =
        lowest.compareTo(highest) == 0
            ? lowest.abs().max(BigDecimal.ONE).movePointLeft(1)
            : BigDecimal.ZERO;
    BigDecimal bottom = lowest.subtract(margin);
    BigDecimal top = highest.add(margin);
    BigDecimal step =
        roundedUp(top.subtract(bottom).divide(BigDecimal.valueOf(wanted), MathContext.DECIMAL64));
    BigDecimal from = bottom.divide(step, 0, RoundingMode.FLOOR);
    BigDecimal to = top.divide(step, 0, RoundingMode.CEILING);
    return new ValueAxis(from.multiply(step), step, to.subtract(from).intValueExact(), unit);
  }

  private static BigDecimal roundedUp(BigDecimal number) {
    int magnitude = number.precision() - number.scale() - 1;
    return ROUND.stream()
        .map(round -> round.scaleByPowerOfTen(magnitude))
        .filter(round -> round.compareTo(number) >= 0)
        .findFirst()
        .orElseThrow();
  }

  List<BigDecimal> marks() {
    return IntStream.rangeClosed(0, steps)
        .mapToObj(number -> least.add(step.multiply(BigDecimal.valueOf(number))))
        .toList();
  }

  /** How far up a number lies, from 0 to 1. */
  BigDecimal share(BigDecimal value) {
    return value
        .subtract(least)
        .divide(step.multiply(BigDecimal.valueOf(steps)), MathContext.DECIMAL64);
  }

  /** A number as it is written at a mark. */
  String label(BigDecimal mark) {
    return written(mark, decimals()) + unit;
  }

  /** A number as it is written in a sentence: finer than a mark. */
  String amount(BigDecimal value) {
    return written(value, Math.max(2, decimals() + 1)) + unit;
  }

  private int decimals() {
    return Math.max(0, step.stripTrailingZeros().scale());
  }

  /** A number with groups of digits, a fixed number of decimals, and a minus sign as typeset. */
  private static String written(BigDecimal number, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", number).replace('-', '\u2212');
  }
}
