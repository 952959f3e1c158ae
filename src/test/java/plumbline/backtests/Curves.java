package plumbline.backtests;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Equity curves for tests. */
final class Curves {
  static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

  private Curves() {}

  /** A curve with a point each period. */
  static List<EquityPoint> of(Duration period, String... equities) {
    List<EquityPoint> points = new ArrayList<>();
    for (String equity : equities) {
      points.add(
          new EquityPoint(START.plus(period.multipliedBy(points.size())), new BigDecimal(equity)));
    }
    return points;
  }

  /** A curve with a point each minute that goes up and down, with one low that is far below. */
  static List<EquityPoint> ofMinutes(int size) {
    List<EquityPoint> points = new ArrayList<>();
    for (int number = 0; number < size; number++) {
      long cents = 1_000_000 + number * 7L + number * 7919L % 50_000;
      points.add(
          new EquityPoint(
              START.plusSeconds(60L * number),
              BigDecimal.valueOf(number == size / 3 ? 123_456 : cents, 2)));
    }
    return points;
  }
}
