package plumbline.steward.ddl;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import plumbline.steward.model.SessionSetting;

/** On which settings of the session it depends what values of one type become in another. */
public final class SessionDependence {
  private static final Pattern MODIFIER = Pattern.compile("\\([^)]*\\)");
  private static final Pattern ARRAY = Pattern.compile("( array)?(\\[[0-9]*])++$");
  private static final Pattern INTERVAL = Pattern.compile("interval .*");

  static final String DATE = "date";
  static final String TIMESTAMP = "timestamp without time zone";
  static final String MOMENT = "timestamp with time zone";
  static final String TIME = "time without time zone";
  static final String ZONED_TIME = "time with time zone";

  private static final Set<String> CLOCK = Set.of(DATE, TIMESTAMP, MOMENT, TIME, ZONED_TIME);
  private static final Set<String> NUMBERS =
      Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

  /** On what it depends how a value is written. */
  private static final Map<String, Set<SessionSetting>> WRITTEN =
      Map.of(
          DATE,
          Set.of(SessionSetting.DATE_STYLE),
          TIMESTAMP,
          Set.of(SessionSetting.DATE_STYLE),
          MOMENT,
          Set.of(SessionSetting.DATE_STYLE, SessionSetting.TIME_ZONE),
          "interval",
          Set.of(SessionSetting.INTERVAL_STYLE),
          "money",
          Set.of(SessionSetting.LC_MONETARY),
          "bytea",
          Set.of(SessionSetting.BYTEA_OUTPUT),
          "real",
          Set.of(SessionSetting.EXTRA_FLOAT_DIGITS),
          "double precision",
          Set.of(SessionSetting.EXTRA_FLOAT_DIGITS));

  /** On what it depends how a text is read. */
  private static final Map<String, Set<SessionSetting>> READ =
      Map.of(
          DATE,
          Set.of(SessionSetting.DATE_STYLE),
          TIMESTAMP,
          Set.of(SessionSetting.DATE_STYLE),
          MOMENT,
          Set.of(SessionSetting.DATE_STYLE, SessionSetting.TIME_ZONE),
          ZONED_TIME,
          Set.of(SessionSetting.TIME_ZONE),
          "interval",
          Set.of(SessionSetting.INTERVAL_STYLE),
          "money",
          Set.of(SessionSetting.LC_MONETARY));

  private SessionDependence() {}

  /**
   * The settings on PostgreSQL.
   *
   * @param from the type of old, no domain
   * @param to the new one, no domain
   */
  public static Set<SessionSetting> onPostgresql(String from, String to) {
    String before = element(from);
    String after = element(to);
    if (CLOCK.contains(before) && CLOCK.contains(after)) {
      return ofClock(before, after);
    }
    if (before.equals(after) || (NUMBERS.contains(before) && NUMBERS.contains(after))) {
      return Set.of();
    }
    Set<SessionSetting> all = EnumSet.noneOf(SessionSetting.class);
    all.addAll(WRITTEN.getOrDefault(before, Set.of()));
    all.addAll(READ.getOrDefault(after, Set.of()));
    return all;
  }

  /** The settings on H2, where texts of moments have their offset. */
  public static Set<SessionSetting> onH2(String from, String to) {
    String before = spelledOut(element(from));
    String after = spelledOut(element(to));
    if (CLOCK.contains(before) && CLOCK.contains(after)) {
      return before.equals(ZONED_TIME) && after.equals(TIME)
          ? Set.of(SessionSetting.TIME_ZONE)
          : ofClock(before, after);
    }
    boolean isRead = after.equals(TIMESTAMP) || after.equals(MOMENT) || after.equals(ZONED_TIME);
    return isRead && !before.equals(after) ? Set.of(SessionSetting.TIME_ZONE) : Set.of();
  }

  private static String spelledOut(String type) {
    return type.equals("timestamp") || type.equals("time") ? type + " without time zone" : type;
  }

  /** A time with its zone keeps it, or loses it, whatever the session says. */
  private static Set<SessionSetting> ofClock(String before, String after) {
    boolean isZoned = before.equals(MOMENT) || after.equals(MOMENT) || after.equals(ZONED_TIME);
    return isZoned && !before.equals(after) ? Set.of(SessionSetting.TIME_ZONE) : Set.of();
  }

  /** A type without its modifiers, and without being an array. */
  static String element(String type) {
    String plain = MODIFIER.matcher(type.toLowerCase(Locale.ROOT)).replaceAll("");
    String element = ARRAY.matcher(plain).replaceFirst("");
    return INTERVAL.matcher(element).matches() ? "interval" : element;
  }

  static boolean isArray(String type) {
    return ARRAY.matcher(type.toLowerCase(Locale.ROOT)).find();
  }
}
