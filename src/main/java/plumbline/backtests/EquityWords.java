package plumbline.backtests;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a drawing of equity says in words, for those who cannot see it too. */
record EquityWords(
    Series equity, Drawdown drawdown, TimeAxis times, ValueAxis values, ValueAxis depths) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The period and what became of the equity, on one line. */
  String subtitle() {
    return "%s to %s UTC · %s → %s%s"
        .formatted(
            times.moment(times.from()),
            times.moment(times.to()),
            amount(equity.first()),
            amount(equity.last()),
            change());
  }

  /** The whole picture, in sentences. */
  String description() {
    return "From %s to %s UTC, equity went from %s to %s. It was highest on %s, at %s, and lowest on %s, at %s. %s"
        .formatted(
            times.moment(times.from()),
            times.moment(times.to()),
            amount(equity.first()),
            amount(equity.last()),
            times.moment(equity.highest().time()),
            amount(equity.highest()),
            times.moment(equity.lowest().time()),
            amount(equity.lowest()),
            deepestInWords());
  }

  String highest() {
    return "high " + amount(equity.highest());
  }

  String lowest() {
    return "low " + amount(equity.lowest());
  }

  String deepest() {
    return depths.amount(drawdown.series().lowest().value());
  }

  private String deepestInWords() {
    Series.Sample deepest = drawdown.series().lowest();
    return deepest.value().signum() == 0
        ? "There was no drawdown."
        : "The deepest drawdown, %s below the highest equity so far%s, was on %s."
            .formatted(
                depths.amount(deepest.value().negate()),
                drawdown.inPercent() ? "" : ", which was not above zero",
                times.moment(deepest.time()));
  }

  private String change() {
    BigDecimal first = equity.first().value();
    if (first.signum() <= 0) {
      return "";
    }
    // From above zero, the drawdown is in percent, and so is its axis.
    BigDecimal change =
        equity
            .last()
            .value()
            .subtract(first)
            .multiply(HUNDRED)
            .divide(first, 4, RoundingMode.HALF_UP);
    return " (%s%s)".formatted(change.signum() > 0 ? "+" : "", depths.amount(change));
  }

  private String amount(Series.Sample sample) {
    return values.amount(sample.value());
  }
}
