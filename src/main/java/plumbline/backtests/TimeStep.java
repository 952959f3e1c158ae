package plumbline.backtests;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A distance between marks on an axis of time that people count in, in UTC. */
record TimeStep(ChronoUnit unit, long count) {
  /** Even years, months and hours are counted from here. */
  private static final OffsetDateTime NEW_YEAR =
      OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  /** Weeks start on Mondays. */
  private static final OffsetDateTime MONDAY = NEW_YEAR.plusDays(2);

  private static final List<TimeStep> ALL =
      Stream.of(
              steps(ChronoUnit.SECONDS, 1, 5, 15, 30),
              steps(ChronoUnit.MINUTES, 1, 5, 15, 30),
              steps(ChronoUnit.HOURS, 1, 3, 6, 12),
              steps(ChronoUnit.DAYS, 1, 2, 7, 14),
              steps(ChronoUnit.MONTHS, 1, 2, 3, 6),
              steps(ChronoUnit.YEARS, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000))
          .flatMap(steps -> steps)
          .toList();

  private static Stream<TimeStep> steps(ChronoUnit unit, long... counts) {
    return LongStream.of(counts).mapToObj(count -> new TimeStep(unit, count));
  }

  /** The shortest that divides a period into at most so many. */
  static TimeStep dividing(Instant from, Instant to, int most) {
    return ALL.stream()
        .filter(step -> step.unit.between(utc(from), utc(to)) < most * step.count)
        .findFirst()
        .orElseThrow();
  }

  /** The marks of a period. */
  List<Instant> marks(Instant from, Instant to) {
    OffsetDateTime origin = unit == ChronoUnit.DAYS ? MONDAY : NEW_YEAR;
    long number = Math.floorDiv(unit.between(origin, utc(from)), count) - 1;
    List<Instant> marks = new ArrayList<>();
    Instant mark = origin.plus(number * count, unit).toInstant();
    while (!mark.isAfter(to)) {
      if (!mark.isBefore(from)) {
        marks.add(mark);
      }
      number++;
      mark = origin.plus(number * count, unit).toInstant();
    }
    return marks;
  }

  /** A mark in words, as exact as the distance asks for. */
  String label(Instant mark) {
    String pattern =
        switch (unit) {
          case SECONDS -> "HH:mm:ss";
          case MINUTES -> "HH:mm";
          case HOURS -> "d MMM HH:mm";
          case DAYS -> "d MMM";
          case MONTHS -> "MMM uuuu";
          default -> "uuuu";
        };
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(utc(mark));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
