package plumbline.steward.model;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A setting of a session that decides what values mean or how they are written where one type
 * becomes another. All sessions have the same.
 */
public enum SessionSetting {
  TIME_ZONE("TimeZone", "UTC"),
  DATE_STYLE("DateStyle", "ISO, MDY"),
  INTERVAL_STYLE("IntervalStyle", "postgres"),
  LC_MONETARY("lc_monetary", "C"),
  BYTEA_OUTPUT("bytea_output", "hex"),
  EXTRA_FLOAT_DIGITS("extra_float_digits", "1");

  private final String text;
  private final String value;

  SessionSetting(String text, String value) {
    this.text = text;
    this.value = value;
  }

  /** What all sessions have. */
  public String value() {
    return value;
  }

  /** With a value, as people write it: {@code TimeZone=UTC}. */
  public String with(String other) {
    return text + "=" + other;
  }

  /** The statement that gives a session of PostgreSQL the value that all have. */
  public String statement() {
    return "set %s = '%s'".formatted(text, value);
  }

  /** The one of a name, in letters of any case. */
  public static SessionSetting parse(String name) {
    return Arrays.stream(values())
        .filter(setting -> setting.text.equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s is no setting that values depend on: use one of %s"
                        .formatted(
                            name,
                            Arrays.stream(values())
                                .map(SessionSetting::toString)
                                .collect(Collectors.joining(", ")))));
  }

  @Override
  public String toString() {
    return text;
  }
}
