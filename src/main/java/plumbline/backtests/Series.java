package plumbline.backtests;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Values along time, at least one: what is drawn as a line. */
record Series(List<Sample> samples) {
  /** Lines of pixels that are told apart; each is drawn from its lowest to its highest value. */
  private static final int COLUMNS = 480;

  private static final Comparator<Sample> BY_VALUE = Comparator.comparing(Sample::value);

  /** A value at a time. */
  record Sample(Instant time, BigDecimal value) {}

  static Series of(List<EquityPoint> points) {
    return new Series(
        points.stream().map(point -> new Sample(point.time(), point.equity())).toList());
  }

  Sample first() {
    return samples.get(0);
  }

  Sample last() {
    return samples.get(samples.size() - 1);
  }

  /** The first of the lowest. */
  Sample lowest() {
    return Collections.min(samples, BY_VALUE);
  }

  /** The first of the highest. */
  Sample highest() {
    return Collections.max(samples, BY_VALUE);
  }

  /**
   * The same line with few enough samples to draw: both ends, and of each column of pixels the
   * lowest and the highest.
   */
  Series thinned(TimeAxis times) {
    if (samples.size() <= 2 * COLUMNS) {
      return this;
    }
    TreeSet<Integer> kept = new TreeSet<>(List.of(0, samples.size() - 1));
    int lowest = 0;
    int highest = 0;
    int column = 0;
    for (int index = 0; index < samples.size(); index++) {
      int own = times.column(samples.get(index).time(), COLUMNS);
      if (own != column) {
        kept.addAll(List.of(lowest, highest));
        column = own;
        lowest = index;
        highest = index;
      }
      lowest = isBelow(index, lowest) ? index : lowest;
      highest = isBelow(highest, index) ? index : highest;
    }
    kept.addAll(List.of(lowest, highest));
    return new Series(kept.stream().map(samples::get).toList());
  }

  private boolean isBelow(int index, int other) {
    return BY_VALUE.compare(samples.get(index), samples.get(other)) < 0;
  }
}
