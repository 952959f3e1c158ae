package plumbline.channels;

import jakarta.annotation.Nullable;
import java.time.Instant;
import plumbline.web.Versioned;

/** A channel of a workspace. */
public record ChannelResponse(
    long id,
    String name,
    @Nullable String topic,
    boolean isArchived,
    Instant createdAt,
    Instant updatedAt,
    int version)
    implements Versioned {

  static ChannelResponse from(Channel channel) {
    return new ChannelResponse(
        channel.id(),
        channel.name(),
        channel.topic(),
        channel.isArchived(),
        channel.createdAt(),
        channel.updatedAt(),
        channel.version());
  }
}
