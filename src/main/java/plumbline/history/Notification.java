package plumbline.history;

import java.time.Instant;

/**
 * A row of {@code notifications} with its event.
 *
 * @param readAt when the person marked it as read, or null
 */
public record Notification(
    long id,
    long userId,
    long historyId,
    Instant timestamp,
    String action,
    String details,
    Instant readAt) {}
