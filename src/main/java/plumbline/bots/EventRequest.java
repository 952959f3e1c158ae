package plumbline.bots;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import plumbline.history.NewEvent;
import plumbline.shared.Name;
import plumbline.web.Batch;

/**
 * Something that a bot did.
 *
 * @param timestamp when, or null for now
 * @param isNotification whether the bot's creator is told of it; false where it is not given
 */
@Batch(most = 5_000)
public record EventRequest(
    Instant timestamp,
    @NotNull @Name(max = 50) String action,
    @Size(max = 10_000) String details,
    Boolean isNotification) {

  public EventRequest {
    isNotification = isNotification != null && isNotification;
  }

  /**
   * The event to be written.
   *
   * @param creatorId whom it may be told to, or null for nobody
   */
  NewEvent toEvent(long botId, Long creatorId, Instant now) {
    return new NewEvent(
        timestamp == null ? now : timestamp,
        action,
        details,
        isNotification,
        botId,
        isNotification ? creatorId : null);
  }
}
