package plumbline.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Reads RFC 3339 times to the microsecond, which is as exact as both databases store them. */
public final class Times {
  private static final int NANOS_PER_MICRO = 1000;

  /** The form that RFC 3339 has; whether there is such a day is asked later. */
  private static final Pattern FORM =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)",
          Pattern.CASE_INSENSITIVE);

  private Times() {}

  /** The instant; a {@link DateTimeException} says in its message what must hold. */
  public static Instant parse(String text) {
    OffsetDateTime time = time(text);
    if (time.getNano() % NANOS_PER_MICRO != 0) {
      throw new DateTimeException("must not be finer than a microsecond");
    }
    OffsetDateTime utc = time.withOffsetSameInstant(ZoneOffset.UTC);
    if (utc.getYear() < 1 || utc.getYear() > 9998) {
      throw new DateTimeException("must lie between the years 1 and 9998");
    }
    return utc.toInstant();
  }

  private static OffsetDateTime time(String text) {
    try {
      if (FORM.matcher(text).matches()) {
        return OffsetDateTime.parse(text);
      }
    } catch (DateTimeParseException e) {
      // There is no such day or time of day.
    }
    throw new DateTimeException("must be a time with its offset, such as 2026-01-31T09:30:00Z");
  }
}
