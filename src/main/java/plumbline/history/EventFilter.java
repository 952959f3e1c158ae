package plumbline.history;

import java.time.Instant;

/**
 * Which events of a history are asked for.
 *
 * @param action only those of this action, or null for all
 * @param from the earliest time
 * @param to the time before which they lie
 */
public record EventFilter(String action, Instant from, Instant to) {
  private static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

  public EventFilter {
    from = from == null ? EVER : from;
    to = to == null ? NEVER : to;
  }
}
