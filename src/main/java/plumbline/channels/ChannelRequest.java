package plumbline.channels;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import plumbline.shared.Name;

/**
 * A channel to make or change.
 *
 * @param isArchived false where it is not given
 */
public record ChannelRequest(
    @NotNull @Name(max = 80) String name, @Size(max = 1000) String topic, Boolean isArchived) {

  public ChannelRequest {
    isArchived = isArchived != null && isArchived;
  }

  static ChannelRequest from(Channel channel) {
    return new ChannelRequest(channel.name(), channel.topic(), channel.isArchived());
  }
}
