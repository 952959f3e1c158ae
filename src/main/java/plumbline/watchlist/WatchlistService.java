package plumbline.watchlist;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import plumbline.history.HistoryService;
import plumbline.history.NewEvent;
import plumbline.shared.Cursor;
import plumbline.shared.Page;
import plumbline.shared.PageRequest;
import plumbline.shared.Refusal;
import plumbline.web.Member;
import plumbline.web.MergePatch;
import plumbline.web.Precondition;

/** Keeps people's watchlists. */
public final class WatchlistService {
  private final Jdbi jdbi;
  private final InstantSource clock;

  WatchlistService(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  Page<WatchlistResponse> list(Member member, PageRequest page) {
    List<WatchlistEntry> rows =
        jdbi.withExtension(
            WatchlistDao.class,
            watchlist ->
                watchlist.list(
                    member.workspaceId(),
                    member.userId(),
                    page.beforeId(),
                    page.limit(),
                    page.offset()));
    return page.page(rows, entry -> Cursor.of(entry.id()), WatchlistResponse::from);
  }

  WatchlistEntry get(Member member, long id) {
    return jdbi.withExtension(
            WatchlistDao.class,
            watchlist -> watchlist.find(member.workspaceId(), member.userId(), id))
        .orElseThrow(Refusal::notFound);
  }

  /** Adds an entry; one with an alert also writes its event and notification, all or nothing. */
  public WatchlistEntry add(Member member, WatchlistRequest request) {
    return jdbi.inTransaction(
        handle -> {
          WatchlistDao watchlist = handle.attach(WatchlistDao.class);
          Instant now = clock.instant();
          long id = watchlist.insert(member.workspaceId(), member.userId(), request, now);
          if (request.hasAlert()) {
            HistoryService.write(
                handle, member.workspaceId(), List.of(added(member, request, now)));
          }
          return watchlist.find(member.workspaceId(), member.userId(), id).orElseThrow();
        });
  }

  WatchlistEntry update(
      Member member, long id, MergePatch<WatchlistRequest> patch, Precondition precondition) {
    return jdbi.inTransaction(
        handle -> {
          WatchlistDao watchlist = handle.attach(WatchlistDao.class);
          WatchlistEntry current =
              watchlist
                  .lock(member.workspaceId(), member.userId(), id)
                  .orElseThrow(Refusal::notFound);
          WatchlistRequest wanted = patch.applyTo(WatchlistRequest.from(current));
          precondition.check(current.version());
          Instant firedAt = wanted.keepsAlertOf(current) ? current.alertFiredAt() : null;
          watchlist.update(
              member.workspaceId(), member.userId(), id, wanted, firedAt, clock.instant());
          return watchlist.find(member.workspaceId(), member.userId(), id).orElseThrow();
        });
  }

  void delete(Member member, long id, Precondition precondition) {
    jdbi.useTransaction(
        handle -> {
          WatchlistDao watchlist = handle.attach(WatchlistDao.class);
          WatchlistEntry current =
              watchlist
                  .lock(member.workspaceId(), member.userId(), id)
                  .orElseThrow(Refusal::notFound);
          precondition.check(current.version());
          watchlist.delete(member.workspaceId(), member.userId(), id);
        });
  }

  private static NewEvent added(Member member, WatchlistRequest request, Instant now) {
    String details =
        "Alert on %s %s %s"
            .formatted(
                request.symbol(), request.alertDirection(), request.alertPrice().toPlainString());
    return NewEvent.telling(member.userId(), now, "alert_added", details);
  }
}
