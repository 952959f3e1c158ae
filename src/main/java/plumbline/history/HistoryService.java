package plumbline.history;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import plumbline.shared.Cursor;
import plumbline.shared.Page;
import plumbline.shared.PageRequest;
import plumbline.web.Member;

/** Writes events down, tells people of them, and reads events. */
public final class HistoryService {
  private static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

  private final Jdbi jdbi;

  HistoryService(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Writes events, and a notification for the person of each, inside a transaction that the caller
   * has begun.
   */
  public static void tell(Handle handle, long workspaceId, List<Telling> tellings) {
    if (tellings.isEmpty()) {
      return;
    }
    long[] ids = handle.attach(EventDao.class).insertTold(workspaceId, tellings);
    handle
        .attach(NotificationDao.class)
        .insert(workspaceId, tellings.stream().map(Telling::userId).toList(), ids);
  }

  /**
   * The workspace's events.
   *
   * @param action only those of this action, or null for all
   * @param from the earliest time, or null
   * @param to the time before which they lie, or null
   */
  Page<EventResponse> events(
      Member member, String action, Instant from, Instant to, PageRequest page) {
    Instant start = from == null ? EVER : from;
    Instant end = to == null ? NEVER : to;
    Instant beforeTime = page.beforeTime();
    long beforeId = page.beforeTimeId();
    long workspace = member.workspaceId();
    List<Event> rows =
        jdbi.withExtension(
            EventDao.class,
            events ->
                action == null
                    ? events.list(
                        workspace, start, end, beforeTime, beforeId, page.limit(), page.offset())
                    : events.listByAction(
                        workspace,
                        action,
                        start,
                        end,
                        beforeTime,
                        beforeId,
                        page.limit(),
                        page.offset()));
    return page.page(rows, event -> Cursor.of(event.timestamp(), event.id()), EventResponse::from);
  }
}
