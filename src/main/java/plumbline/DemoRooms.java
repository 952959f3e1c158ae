package plumbline;

import java.util.HashMap;
import java.util.Map;
import plumbline.backtests.BacktestRequest;
import plumbline.journal.JournalRequest;
import plumbline.shared.WorkspaceRole;
import plumbline.web.IdempotencyKey;
import plumbline.web.Member;
import plumbline.web.OneOrMany;

/** Fills the rooms of one workspace by the services that its members use. */
final class DemoRooms {
  private static final IdempotencyKey ONCE = new IdempotencyKey(null);

  private final Rooms rooms;
  private final long workspaceId;
  private final Map<String, Long> people;
  private final Map<String, Long> bots = new HashMap<>();

  /**
   * The rooms of a workspace.
   *
   * @param people the ids of its members by their e-mails
   */
  DemoRooms(Rooms rooms, long workspaceId, Map<String, Long> people) {
    this.rooms = rooms;
    this.workspaceId = workspaceId;
    this.people = people;
  }

  /** Bots come before what is about them. */
  void fill(DemoDesk desk) {
    desk.channels().forEach(channel -> add(channel, member(desk.owner())));
    desk.bots().forEach(this::add);
    desk.backtests()
        .forEach(
            backtest ->
                rooms
                    .backtests()
                    .backtests()
                    .add(member(backtest.by()), backtest.request(BacktestRequest.class, bots)));
    desk.watchlist()
        .forEach(
            watched -> rooms.watchlist().watchlist().add(member(watched.by()), watched.entry()));
    rooms.watchlist().prices().put(member(desk.owner()), desk.prices());
    desk.journal()
        .forEach(
            entry ->
                rooms
                    .journal()
                    .journal()
                    .add(member(entry.by()), entry.request(JournalRequest.class, bots)));
    desk.portfolios().forEach(this::add);
  }

  private void add(DemoDesk.Channel channel, Member owner) {
    long id = rooms.channels().channels().create(owner, channel.channel()).id();
    channel
        .messages()
        .forEach(
            message ->
                rooms.channels().messages().post(member(message.by()), id, message.request()));
  }

  private void add(DemoDesk.Bot bot) {
    Member creator = member(bot.by());
    long id = rooms.bots().bots().add(creator, bot.bot()).id();
    bots.put(bot.bot().name(), id);
    rooms.bots().botHistory().add(creator, id, new OneOrMany<>(true, bot.history()), ONCE);
  }

  private void add(DemoDesk.Portfolio portfolio) {
    Member owner = member(portfolio.by());
    long id = rooms.portfolios().portfolios().create(owner, portfolio.portfolio()).id();
    portfolio
        .transactions()
        .forEach(
            transaction -> rooms.portfolios().transactions().post(owner, id, transaction, ONCE));
  }

  private Member member(String email) {
    return new Member(workspaceId, people.get(email), WorkspaceRole.ADMIN);
  }
}
