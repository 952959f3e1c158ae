package plumbline.channels;

import jakarta.annotation.Nullable;
import java.time.Instant;
import plumbline.web.Versioned;

/** A message in a channel. */
public record MessageResponse(
    long id,
    long channelId,
    long authorId,
    String body,
    @Nullable Instant editedAt,
    Instant createdAt,
    Instant updatedAt,
    int version)
    implements Versioned {

  static MessageResponse from(Message message) {
    return new MessageResponse(
        message.id(),
        message.channelId(),
        message.authorId(),
        message.body(),
        message.editedAt(),
        message.createdAt(),
        message.updatedAt(),
        message.version());
  }
}
