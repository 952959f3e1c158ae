package plumbline.bots;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import plumbline.history.EventFilter;
import plumbline.history.EventResponse;
import plumbline.history.HistoryService;
import plumbline.idempotency.Idempotency;
import plumbline.shared.Page;
import plumbline.shared.PageRequest;
import plumbline.shared.Refusal;
import plumbline.web.IdempotencyKey;
import plumbline.web.Member;
import plumbline.web.OneOrMany;
import plumbline.web.Rows;

/** Writes down what bots did, and reads it. */
public final class BotHistoryService {
  private final Jdbi jdbi;
  private final InstantSource clock;
  private final HistoryService history;
  private final Idempotency idempotency;

  BotHistoryService(
      Jdbi jdbi, InstantSource clock, HistoryService history, Idempotency idempotency) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.history = history;
    this.idempotency = idempotency;
  }

  Page<EventResponse> list(Member member, long botId, EventFilter filter, PageRequest page) {
    requirePresent(member, botId);
    return history.listOfBot(member, botId, filter, page);
  }

  /** All events; a bot that is deleted while they are read is read to its end. */
  Rows<EventResponse> export(Member member, long botId, EventFilter filter) {
    requirePresent(member, botId);
    return Rows.of(EventResponse.class, page -> history.listOfBot(member, botId, filter, page));
  }

  /**
   * Writes events, and tells the bot's creator of those that are notifications, all or none; a
   * request that is sent again gets the first answer, whatever became of the bot since.
   */
  public RecordedResponse add(
      Member member, long botId, OneOrMany<EventRequest> events, IdempotencyKey key) {
    if (events.items().isEmpty()) {
      throw Refusal.invalid("", "must have at least one event");
    }
    return jdbi.inTransaction(
        handle ->
            idempotency.once(
                handle,
                member,
                "bots/" + botId + "/history",
                key,
                events,
                RecordedResponse.class,
                () -> write(handle, member.workspaceId(), botId, events.items())));
  }

  private RecordedResponse write(
      Handle handle, long workspaceId, long botId, List<EventRequest> events) {
    PresentBotDao bots = handle.attach(PresentBotDao.class);
    requirePresent(bots, workspaceId, botId);
    Long creatorId = bots.findPresentCreator(workspaceId, botId).orElse(null);
    Instant now = clock.instant();
    List<Long> ids =
        HistoryService.write(
            handle,
            workspaceId,
            events.stream().map(event -> event.toEvent(botId, creatorId, now)).toList());
    return new RecordedResponse(ids.size(), ids.get(0), ids.get(ids.size() - 1));
  }

  private void requirePresent(Member member, long botId) {
    jdbi.useExtension(
        PresentBotDao.class, bots -> requirePresent(bots, member.workspaceId(), botId));
  }

  private static void requirePresent(PresentBotDao bots, long workspaceId, long botId) {
    if (bots.findCreator(workspaceId, botId).isEmpty()) {
      throw Refusal.notFound();
    }
  }
}
