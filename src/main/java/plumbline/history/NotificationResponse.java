package plumbline.history;

import java.time.Instant;

/** Something that a person was told, with the event that it tells of. */
public record NotificationResponse(
    long id,
    long userId,
    long historyId,
    Instant timestamp,
    String action,
    String details,
    Instant readAt) {

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
