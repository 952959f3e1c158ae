package plumbline.bots;

import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;
import plumbline.shared.Cursor;
import plumbline.shared.Page;
import plumbline.shared.PageRequest;
import plumbline.shared.Refusal;
import plumbline.web.Member;
import plumbline.web.MergePatch;
import plumbline.web.Precondition;

/** Keeps a workspace's bots. */
public final class BotService {
  private final Jdbi jdbi;
  private final InstantSource clock;
  private final BotLists lists;

  BotService(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.lists = new BotLists(jdbi);
  }

  Page<BotResponse> list(Member member, BotFilter filter, PageRequest page) {
    return page.page(
        lists.list(member.workspaceId(), filter, page),
        bot -> Cursor.of(bot.id()),
        BotResponse::from);
  }

  Bot get(Member member, long id) {
    return jdbi.withExtension(BotDao.class, bots -> bots.find(member.workspaceId(), id))
        .orElseThrow(Refusal::notFound);
  }

  /** Makes a bot whose events the caller is told of. */
  public Bot add(Member member, BotRequest request) {
    return jdbi.inTransaction(
        handle -> {
          BotDao bots = handle.attach(BotDao.class);
          long id = bots.insert(member.workspaceId(), member.userId(), request, clock.instant());
          return bots.find(member.workspaceId(), id).orElseThrow();
        });
  }

  Bot update(Member member, long id, MergePatch<BotRequest> patch, Precondition precondition) {
    return jdbi.inTransaction(
        handle -> {
          BotDao bots = handle.attach(BotDao.class);
          Bot current = bots.lock(member.workspaceId(), id).orElseThrow(Refusal::notFound);
          BotRequest wanted = patch.applyTo(BotRequest.from(current));
          precondition.check(current.version());
          bots.update(member.workspaceId(), id, wanted, clock.instant());
          return bots.find(member.workspaceId(), id).orElseThrow();
        });
  }

  /** Deletes a bot; what it did stays in the workspace's history. */
  void delete(Member member, long id, Precondition precondition) {
    jdbi.useTransaction(
        handle -> {
          BotDao bots = handle.attach(BotDao.class);
          Bot current = bots.lock(member.workspaceId(), id).orElseThrow(Refusal::notFound);
          precondition.check(current.version());
          bots.delete(member.workspaceId(), id, clock.instant());
        });
  }
}
