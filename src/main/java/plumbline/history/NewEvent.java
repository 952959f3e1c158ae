package plumbline.history;

import java.time.Instant;

/**
 * An event to be written.
 *
 * @param details the particulars in words, or null
 * @param isNotification whether it is one that people are told of
 * @param botId the bot that it happened to, or null
 * @param toldUserId the member of the workspace who is told of it, or null for nobody
 */
public record NewEvent(
    Instant timestamp,
    String action,
    String details,
    boolean isNotification,
    Long botId,
    Long toldUserId) {

  /** An event of no bot that one person is told of. */
  public static NewEvent telling(long userId, Instant timestamp, String action, String details) {
    return new NewEvent(timestamp, action, details, true, null, userId);
  }
}
