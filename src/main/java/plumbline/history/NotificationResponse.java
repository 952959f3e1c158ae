package plumbline.history;

import jakarta.annotation.Nullable;
import java.time.Instant;

/** Something that a person was told, with the event that it tells of. */
public record NotificationResponse(
    long id,
    long userId,
    long historyId,
    Instant timestamp,
    String action,
    @Nullable String details,
    @Nullable Instant readAt) {

  static NotificationResponse from(Notification notification) {
    return new NotificationResponse(
        notification.id(),
        notification.userId(),
        notification.historyId(),
        notification.timestamp(),
        notification.action(),
        notification.details(),
        notification.readAt());
  }
}
