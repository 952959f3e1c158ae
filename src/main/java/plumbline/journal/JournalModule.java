package plumbline.journal;

import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import plumbline.shared.Room;

/** Builds the room of journals. */
public final class JournalModule implements Room {
  private final JournalService journal;

  public JournalModule(Jdbi jdbi, InstantSource clock) {
    this.journal = new JournalService(jdbi, clock);
  }

  @Override
  public List<Object> resources() {
    return List.of(new JournalResource(journal));
  }

  @Override
  public List<Class<?>> daos() {
    return List.of(JournalDao.class);
  }
}
