package plumbline.history;

import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import plumbline.shared.Room;

/** Builds the room of events and notifications. */
public final class HistoryModule implements Room {
  private final HistoryService history;
  private final NotificationService notifications;

  public HistoryModule(Jdbi jdbi, InstantSource clock) {
    this.history = new HistoryService(jdbi);
    this.notifications = new NotificationService(jdbi, clock);
  }

  @Override
  public List<Object> resources() {
    return List.of(new HistoryResource(history), new NotificationResource(notifications));
  }

  @Override
  public List<Class<?>> daos() {
    return List.of(EventDao.class, PresentEventDao.class, NotificationDao.class);
  }
}
