package plumbline.backtests;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** An axis of time; one that has no length shows its only instant in the middle. */
record TimeAxis(Instant from, Instant to) {
  private static final int MOST_MARKS = 8;
  private static final BigDecimal MIDDLE = new BigDecimal("0.5");

  /** Shorter periods are told to the second, longer ones to the day. */
  private static final Duration DAYS = Duration.ofDays(2);

  /** A mark and what is written at it. */
  record Mark(Instant time, String label) {}

  List<Mark> marks() {
    if (from.equals(to)) {
      return List.of(new Mark(from, moment(from)));
    }
    TimeStep step = TimeStep.dividing(from, to, MOST_MARKS);
    return step.marks(from, to).stream().map(mark -> new Mark(mark, step.label(mark))).toList();
  }

  /** How far along an instant lies, from 0 to 1. */
  BigDecimal share(Instant time) {
    return from.equals(to)
        ? MIDDLE
        : seconds(Duration.between(from, time))
            .divide(seconds(Duration.between(from, to)), MathContext.DECIMAL64);
  }

  /** The column of so many, counted from 0, that an instant falls into. */
  int column(Instant time, int columns) {
    return Math.min(columns - 1, share(time).multiply(BigDecimal.valueOf(columns)).intValue());
  }

  /** An instant of it in words, as exact as its length asks for. */
  String moment(Instant time) {
    boolean isLong = Duration.between(from, to).compareTo(DAYS) >= 0;
    String pattern = isLong ? "d MMM uuuu" : "d MMM uuuu HH:mm:ss";
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
        .format(time.atOffset(ZoneOffset.UTC));
  }

  private static BigDecimal seconds(Duration duration) {
    return BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
  }
}
