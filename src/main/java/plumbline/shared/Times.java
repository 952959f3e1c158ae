package plumbline.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Reads RFC 3339 times to the microsecond, which is as exact as both databases store them. */
public final class Times {
  private static final int NANOS_PER_MICRO = 1000;

  private Times() {}

  /** The instant; a {@link DateTimeException} says in its message what must hold. */
  public static Instant parse(String text) {
    OffsetDateTime time;
    try {
      time = OffsetDateTime.parse(text);
    } catch (DateTimeParseException e) {
      throw new DateTimeException(
          "must be a time with its offset, such as 2026-01-31T09:30:00Z", e);
    }
    if (time.getNano() % NANOS_PER_MICRO != 0) {
      throw new DateTimeException("must not be finer than a microsecond");
    }
    OffsetDateTime utc = time.withOffsetSameInstant(ZoneOffset.UTC);
    if (utc.getYear() < 1 || utc.getYear() > 9998) {
      throw new DateTimeException("must lie between the years 1 and 9998");
    }
    return utc.toInstant();
  }
}
