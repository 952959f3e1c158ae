package plumbline.bots;

import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import plumbline.history.HistoryService;
import plumbline.idempotency.Idempotency;
import plumbline.shared.Room;

/** Builds the room of bots and what they did. */
public final class BotsModule implements Room {
  private final BotService bots;
  private final BotHistoryService botHistory;

  public BotsModule(
      Jdbi jdbi, InstantSource clock, HistoryService history, Idempotency idempotency) {
    this.bots = new BotService(jdbi, clock);
    this.botHistory = new BotHistoryService(jdbi, clock, history, idempotency);
  }

  /** Keeps bots. */
  public BotService bots() {
    return bots;
  }

  /** Keeps what bots did. */
  public BotHistoryService botHistory() {
    return botHistory;
  }

  @Override
  public List<Object> resources() {
    return List.of(new BotResource(bots), new BotHistoryResource(botHistory));
  }

  @Override
  public List<Class<?>> daos() {
    return List.of(BotDao.class, BotListDao.class, PresentBotDao.class);
  }
}
