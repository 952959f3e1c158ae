package plumbline.steward.ddl;

import static plumbline.steward.ddl.SessionDependence.DATE;
import static plumbline.steward.ddl.SessionDependence.MOMENT;
import static plumbline.steward.ddl.SessionDependence.TIME;
import static plumbline.steward.ddl.SessionDependence.TIMESTAMP;
import static plumbline.steward.ddl.SessionDependence.ZONED_TIME;

import java.util.Optional;

/**
 * Times that get a zone, or lose theirs, on PostgreSQL: the expression names the zone, so that the
 * session's is not asked.
 */
final class ZonedConversion {
  private static final String UTC = "UTC";

  private ZonedConversion() {}

  /**
   * The value in its new type.
   *
   * @param value an expression of the type of old
   * @param to the new type with its modifiers, no domain
   * @param written the same as the column is to have it, which may be a domain
   * @param zone the name of the zone that is meant
   * @return empty where no expression can name it
   */
  static Optional<String> expression(
      String value, String from, String to, String written, String zone) {
    if (SessionDependence.isArray(from) || SessionDependence.isArray(to)) {
      return Optional.empty();
    }
    String after = SessionDependence.element(to);
    return named(value, SessionDependence.element(from), after, zone)
        .map(
            named ->
                written.equals(after) && isWhole(after)
                    ? named
                    : "(%s)::%s".formatted(named, written));
  }

  private static boolean isWhole(String after) {
    return after.equals(MOMENT) || after.equals(TIMESTAMP);
  }

  private static Optional<String> named(String value, String before, String after, String zone) {
    String there = " at time zone " + Names.literal(zone);
    if (before.equals(MOMENT)
        && (after.equals(TIMESTAMP) || after.equals(DATE) || after.equals(TIME))) {
      return Optional.of(value + there);
    }
    if (after.equals(MOMENT) && before.equals(TIMESTAMP)) {
      return Optional.of(value + there);
    }
    if (after.equals(MOMENT) && before.equals(DATE)) {
      return Optional.of(value + "::timestamp" + there);
    }
    if (!after.equals(ZONED_TIME) || !zone.equals(UTC)) {
      return Optional.empty();
    }
    return switch (before) {
      case TIME -> Optional.of(value + "::text || '+00'");
      case MOMENT -> Optional.of("((%s%s)::time::text || '+00')".formatted(value, there));
      default -> Optional.empty();
    };
  }
}
