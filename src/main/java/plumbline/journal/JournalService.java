package plumbline.journal;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import plumbline.bots.PresentBotDao;
import plumbline.history.PresentEventDao;
import plumbline.shared.Cursor;
import plumbline.shared.Page;
import plumbline.shared.PageRequest;
import plumbline.shared.Refusal;
import plumbline.web.Member;
import plumbline.web.MergePatch;
import plumbline.web.Precondition;

/** Keeps people's journals. */
public final class JournalService {
  private final Jdbi jdbi;
  private final InstantSource clock;

  JournalService(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  Page<JournalResponse> list(Member member, PageRequest page) {
    List<JournalEntry> rows =
        jdbi.withExtension(
            JournalDao.class,
            journal ->
                journal.list(
                    member.workspaceId(),
                    member.userId(),
                    page.beforeId(),
                    page.limit(),
                    page.offset()));
    return page.page(rows, entry -> Cursor.of(entry.id()), JournalResponse::from);
  }

  JournalEntry get(Member member, long id) {
    return jdbi.withExtension(
            JournalDao.class, journal -> journal.find(member.workspaceId(), member.userId(), id))
        .orElseThrow(Refusal::notFound);
  }

  JournalEntry add(Member member, JournalRequest request) {
    return jdbi.inTransaction(
        handle -> {
          requireReferences(handle, member.workspaceId(), request, Optional.empty());
          JournalDao journal = handle.attach(JournalDao.class);
          long id = journal.insert(member.workspaceId(), member.userId(), request, clock.instant());
          return journal.find(member.workspaceId(), member.userId(), id).orElseThrow();
        });
  }

  JournalEntry update(
      Member member, long id, MergePatch<JournalRequest> patch, Precondition precondition) {
    return jdbi.inTransaction(
        handle -> {
          JournalDao journal = handle.attach(JournalDao.class);
          Optional<JournalEntry> found = journal.lock(member.workspaceId(), member.userId(), id);
          requireReferences(handle, member.workspaceId(), patch.alone(), found);
          JournalEntry current = found.orElseThrow(Refusal::notFound);
          JournalRequest wanted = patch.applyTo(JournalRequest.from(current));
          precondition.check(current.version());
          journal.update(member.workspaceId(), member.userId(), id, wanted, clock.instant());
          return journal.find(member.workspaceId(), member.userId(), id).orElseThrow();
        });
  }

  void delete(Member member, long id, Precondition precondition) {
    jdbi.useTransaction(
        handle -> {
          JournalDao journal = handle.attach(JournalDao.class);
          JournalEntry current =
              journal
                  .lock(member.workspaceId(), member.userId(), id)
                  .orElseThrow(Refusal::notFound);
          precondition.check(current.version());
          journal.delete(member.workspaceId(), member.userId(), id);
        });
  }

  /** What an entry refers to already may stay, though a bot was deleted since. */
  private static void requireReferences(
      Handle handle, long workspace, JournalRequest request, Optional<JournalEntry> current) {
    Long bot = request.botId();
    if (bot != null
        && !Objects.equals(bot, current.map(JournalEntry::botId).orElse(null))
        && handle.attach(PresentBotDao.class).findCreator(workspace, bot).isEmpty()) {
      throw Refusal.invalid("/bot_id", "must be the id of a bot of this workspace");
    }
    Long event = request.historyId();
    if (event != null && !handle.attach(PresentEventDao.class).exists(workspace, event)) {
      throw Refusal.invalid("/history_id", "must be the id of an event of this workspace");
    }
  }
}
