package plumbline.history;

import jakarta.annotation.Nullable;
import java.time.Instant;

/** An event of a workspace's history. */
public record EventResponse(
    long id,
    Instant timestamp,
    String action,
    @Nullable String details,
    boolean isNotification,
    @Nullable Long botId) {

  static EventResponse from(Event event) {
    return new EventResponse(
        event.id(),
        event.timestamp(),
        event.action(),
        event.details(),
        event.isNotification(),
        event.botId());
  }
}
