package plumbline.guards.forgotten;

import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import plumbline.shared.Room;

/** Forgotten: its line in {@code Rooms}. */
public final class ReminderModule implements Room {

  public ReminderModule(Jdbi jdbi, InstantSource clock) {}

  @Override
  public List<Object> resources() {
    return List.of(new ReminderResource());
  }

  @Override
  public List<Class<?>> daos() {
    return List.of(ReminderDao.class, LeakyDao.class);
  }
}
