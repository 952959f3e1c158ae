package plumbline.steward.lint;

import java.util.Locale;
import java.util.stream.Stream;

/** A time says not which. */
final class TimestampWithoutZone implements Rule {

  @Override
  public Help help() {
    return Help.of(
        "PL012",
        "timestamp without time zone",
        "it names another moment for each reader and server whose zone differs",
        "timestamp with time zone");
  }

  @Override
  public Stream<Offence> check(Observation seen) {
    return seen.madeColumns()
        .filter(column -> isWithoutZone(column.type().toLowerCase(Locale.ROOT)))
        .map(column -> Offence.of(column.id(), column.id().path() + " is " + column.type()));
  }

  private static boolean isWithoutZone(String type) {
    return type.startsWith("timestamp") && !type.contains("with time zone");
  }
}
