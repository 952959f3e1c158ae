package plumbline.history;

import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import plumbline.shared.Cursor;
import plumbline.shared.Page;
import plumbline.shared.PageRequest;
import plumbline.shared.Refusal;
import plumbline.web.Member;

/** What a member was told, and whether they have read it. */
public final class NotificationService {
  private final Jdbi jdbi;
  private final InstantSource clock;

  NotificationService(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  Page<NotificationResponse> list(Member member, boolean unread, PageRequest page) {
    long workspace = member.workspaceId();
    long user = member.userId();
    List<Notification> rows =
        jdbi.withExtension(
            NotificationDao.class,
            notifications ->
                unread
                    ? notifications.listUnread(
                        workspace, user, page.beforeId(), page.limit(), page.offset())
                    : notifications.list(
                        workspace, user, page.beforeId(), page.limit(), page.offset()));
    return page.page(rows, row -> Cursor.of(row.id()), NotificationResponse::from);
  }

  void markRead(Member member, long id) {
    int marked =
        jdbi.withExtension(
            NotificationDao.class,
            notifications ->
                notifications.markRead(member.workspaceId(), member.userId(), id, clock.instant()));
    if (marked == 0) {
      throw Refusal.notFound();
    }
  }

  void markAllRead(Member member) {
    jdbi.useExtension(
        NotificationDao.class,
        notifications ->
            notifications.markAllRead(member.workspaceId(), member.userId(), clock.instant()));
  }
}
