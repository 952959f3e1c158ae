package plumbline.bots;

import java.util.List;
import plumbline.shared.Room;

/** Builds the room of bots. */
public final class BotsModule implements Room {

  @Override
  public List<Object> resources() {
    return List.of();
  }

  @Override
  public List<Class<?>> daos() {
    return List.of(PresentBotDao.class);
  }
}
