package plumbline.history;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import plumbline.db.Engine;
import plumbline.shared.Cursor;
import plumbline.shared.Page;
import plumbline.shared.PageRequest;
import plumbline.web.Member;

/** Writes events down, tells people of them, and reads events. */
public final class HistoryService {
  private final Jdbi jdbi;

  HistoryService(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Writes events, and a notification for the person of each that has one, inside a transaction
   * that the caller has begun.
   *
   * @return the events' ids, which rise in the order of the events
   */
  public static List<Long> write(Handle handle, long workspaceId, List<NewEvent> events) {
    if (events.isEmpty()) {
      return List.of();
    }
    List<Long> ids = insert(handle, workspaceId, events);
    tell(handle, workspaceId, events, ids);
    return ids;
  }

  private static List<Long> insert(Handle handle, long workspaceId, List<NewEvent> events) {
    NewEventDao dao = handle.attach(NewEventDao.class);
    return switch (Engine.of(handle)) {
      case H2 -> dao.insert(workspaceId, events);
      case POSTGRESQL -> {
        List<Long> ids = dao.drawIds(events.size());
        dao.insertDrawn(workspaceId, ids, events);
        yield ids;
      }
    };
  }

  private static void tell(Handle handle, long workspaceId, List<NewEvent> events, List<Long> ids) {
    List<Long> userIds = new ArrayList<>();
    List<Long> toldIds = new ArrayList<>();
    for (int position = 0; position < events.size(); position++) {
      if (events.get(position).toldUserId() != null) {
        userIds.add(events.get(position).toldUserId());
        toldIds.add(ids.get(position));
      }
    }
    if (!toldIds.isEmpty()) {
      handle.attach(NotificationDao.class).insert(workspaceId, userIds, toldIds);
    }
  }

  /** The workspace's events. */
  Page<EventResponse> list(Member member, EventFilter filter, PageRequest page) {
    long workspace = member.workspaceId();
    return page(
        page,
        jdbi.withExtension(
            EventDao.class,
            events ->
                filter.action() == null
                    ? events.list(
                        workspace,
                        filter,
                        page.beforeTime(),
                        page.beforeTimeId(),
                        page.limit(),
                        page.offset())
                    : events.listByAction(
                        workspace,
                        filter,
                        page.beforeTime(),
                        page.beforeTimeId(),
                        page.limit(),
                        page.offset())));
  }

  /** The events of a bot. */
  public Page<EventResponse> listOfBot(
      Member member, long botId, EventFilter filter, PageRequest page) {
    long workspace = member.workspaceId();
    return page(
        page,
        jdbi.withExtension(
            EventDao.class,
            events ->
                filter.action() == null
                    ? events.listOfBot(
                        workspace,
                        botId,
                        filter,
                        page.beforeTime(),
                        page.beforeTimeId(),
                        page.limit(),
                        page.offset())
                    : events.listOfBotByAction(
                        workspace,
                        botId,
                        filter,
                        page.beforeTime(),
                        page.beforeTimeId(),
                        page.limit(),
                        page.offset())));
  }

  private static Page<EventResponse> page(PageRequest page, List<Event> rows) {
    return page.page(rows, event -> Cursor.of(event.timestamp(), event.id()), EventResponse::from);
  }
}
