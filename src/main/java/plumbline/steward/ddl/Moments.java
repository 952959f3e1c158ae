package plumbline.steward.ddl;

import java.util.regex.Pattern;

/** Expressions for the present moment. */
final class Moments {
  private static final Pattern CLOCK =
      Pattern.compile(
          "\\b(?:now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\\(\\)"
              + "|\\b(?:current_date|current_timestamp|current_time|localtimestamp|localtime)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BARE =
      Pattern.compile(
          "(?:now|clock_timestamp|statement_timestamp|transaction_timestamp)\\(\\)"
              + "|current_timestamp(?:\\([0-9]\\))?",
          Pattern.CASE_INSENSITIVE);

  /** How an expression names the zone that it means, as engines print it. */
  private static final Pattern NAMES_ZONE =
      Pattern.compile("\\btimezone\\('|\\bat time zone '", Pattern.CASE_INSENSITIVE);

  private Moments() {}

  /**
   * Whether a default gives other values in another time zone.
   *
   * @param type the column's, no domain
   */
  static boolean dependOnZone(String expression, String type) {
    boolean isMoment =
        SessionDependence.element(type).equals(SessionDependence.MOMENT)
            && BARE.matcher(expression).matches();
    return !isMoment && CLOCK.matcher(expression).find() && !NAMES_ZONE.matcher(expression).find();
  }
}
