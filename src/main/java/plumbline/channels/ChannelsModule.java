package plumbline.channels;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import plumbline.shared.FieldError;
import plumbline.shared.Room;

/** Builds the room of channels and messages. */
public final class ChannelsModule implements Room {
  private final ChannelService channels;
  private final MessageService messages;

  public ChannelsModule(Jdbi jdbi, InstantSource clock) {
    this.channels = new ChannelService(jdbi, clock);
    this.messages = new MessageService(jdbi, clock);
  }

  @Override
  public List<Object> resources() {
    return List.of(
        new ChannelResource(channels),
        new ChannelMessageResource(messages),
        new MessageResource(messages));
  }

  @Override
  public List<Class<?>> daos() {
    return List.of(ChannelDao.class, MessageDao.class);
  }

  @Override
  public Map<String, FieldError> conflicts() {
    return Map.of(
        "channels_name_key", FieldError.at("/name", "is that of another channel already"));
  }
}
