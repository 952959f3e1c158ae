package plumbline.backtests;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import plumbline.bots.PresentBotDao;
import plumbline.shared.Cursor;
import plumbline.shared.ErrorCode;
import plumbline.shared.Page;
import plumbline.shared.PageRequest;
import plumbline.shared.Refusal;
import plumbline.web.Member;

/** Keeps a workspace's backtests. */
public final class BacktestService {
  private final Jdbi jdbi;
  private final InstantSource clock;

  BacktestService(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  Page<BacktestSummaryResponse> list(Member member, PageRequest page) {
    List<BacktestSummary> rows =
        jdbi.withExtension(
            BacktestDao.class,
            backtests ->
                backtests.list(member.workspaceId(), page.beforeId(), page.limit(), page.offset()));
    return page.page(rows, backtest -> Cursor.of(backtest.id()), BacktestSummaryResponse::from);
  }

  Backtest get(Member member, long id) {
    return jdbi.withExtension(
            BacktestDao.class, backtests -> backtests.find(member.workspaceId(), id))
        .orElseThrow(Refusal::notFound);
  }

  /** Keeps a backtest; the bot that it names must be there. */
  public Backtest add(Member member, BacktestRequest request) {
    return jdbi.inTransaction(
        handle -> {
          requireBot(handle, member.workspaceId(), request.botId());
          BacktestDao backtests = handle.attach(BacktestDao.class);
          Instant ranAt = request.timestamp() == null ? clock.instant() : request.timestamp();
          long id = backtests.insert(member.workspaceId(), request, ranAt);
          return backtests.find(member.workspaceId(), id).orElseThrow();
        });
  }

  void delete(Member member, long id) {
    int deleted =
        jdbi.withExtension(
            BacktestDao.class, backtests -> backtests.delete(member.workspaceId(), id));
    if (deleted == 0) {
      throw Refusal.notFound();
    }
  }

  /** Draws a backtest's equity, as SVG. */
  String draw(Member member, long id) {
    EquityCurve curve =
        jdbi.withExtension(
                BacktestDao.class, backtests -> backtests.findCurve(member.workspaceId(), id))
            .orElseThrow(Refusal::notFound);
    if (curve.isEmpty()) {
      throw Refusal.of(ErrorCode.NOT_FOUND, "This backtest has no equity curve to draw.");
    }
    return EquityDrawing.of(curve).document();
  }

  private static void requireBot(Handle handle, long workspaceId, Long botId) {
    if (botId != null
        && handle.attach(PresentBotDao.class).findCreator(workspaceId, botId).isEmpty()) {
      throw Refusal.invalid("/bot_id", "must be the id of a bot of this workspace");
    }
  }
}
