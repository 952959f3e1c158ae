package plumbline;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jdbi.v3.json.Json;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * The statements of the profile {@code load}: each makes the rows of one table that have the
 * numbers from {@code first} to {@code last}, in one workspace.
 */
interface LoadDao {
  String NUMBERS = " from generate_series(:first, :last) as s(n)\n";

  @SqlUpdate(
      """
      insert into channels (workspace_id, name, topic, created_at, updated_at)
      select :workspaceId, 'channel-' || n, 'Made for load', :now, :now
      """
          + NUMBERS)
  void channels(long workspaceId, long first, long last, Instant now);

  @SqlUpdate(
      """
      insert into messages (workspace_id, channel_id, author_id, body, created_at, updated_at)
      select :workspaceId, c.id, :userId, 'Message ' || n || ' of those that were made for load', :now, :now
      from generate_series(:first, :last) as s(n)
      join (select id, row_number() over (order by id) as position
            from channels where workspace_id = :workspaceId) c
        on c.position = mod(n, :channelCount) + 1
      """)
  void messages(
      long workspaceId, long userId, int channelCount, long first, long last, Instant now);

  @SqlUpdate(
      """
      insert into bots
          (workspace_id, created_by, name, market, status, lot_size, timeframe, check_interval_seconds,
           strategy, strategy_params, created_at, updated_at)
      select :workspaceId, :userId, 'Bot ' || n, case mod(n, 2) when 0 then 'EURUSD' else 'XAUUSD' end,
             case mod(n, 4) when 0 then 'stopped' when 1 then 'running' when 2 then 'paused' else 'error' end,
             0.5, 'H1', 60, 'breakout', :parameters, :now, :now
      """
          + NUMBERS)
  void bots(
      long workspaceId, long userId, @Json JsonNode parameters, long first, long last, Instant now);

  /** One in ten is a notification. */
  @SqlUpdate(
      """
      insert into trade_history (workspace_id, bot_id, timestamp, action, details, is_notification)
      select :workspaceId, b.id, cast(:start as timestamp with time zone) + n * interval '1' second,
             case mod(n, 4) when 0 then 'order_opened' when 1 then 'order_closed' when 2 then 'tick' else 'error' end,
             'Event ' || n || ' of those that were made for load', mod(n, 10) = 0
      from generate_series(:first, :last) as s(n)
      join (select id, row_number() over (order by id) as position
            from bots where workspace_id = :workspaceId) b
        on b.position = mod(n, :botCount) + 1
      """)
  void events(long workspaceId, int botCount, long first, long last, Instant start);

  @SqlUpdate(
      """
      insert into notifications (workspace_id, user_id, history_id)
      select workspace_id, :userId, id from trade_history
      where workspace_id = :workspaceId and is_notification
      """)
  int notifications(long workspaceId, long userId);

  @SqlUpdate(
      """
      insert into backtest_results
          (workspace_id, timestamp, strategy_name, total_profit_usd, total_trades, win_rate_percent,
           max_drawdown_percent, wins, losses, equity_curve, parameters)
      select :workspaceId, :now, 'Load ' || n, n, 100, 60, 5, 60, 40, :curve, :parameters
      """
          + NUMBERS)
  void backtests(
      long workspaceId,
      @Json JsonNode curve,
      @Json JsonNode parameters,
      long first,
      long last,
      Instant now);

  @SqlUpdate(
      """
      insert into watchlist (workspace_id, user_id, symbol, notes, created_at, updated_at)
      select :workspaceId, :userId, 'SYM' || n, 'Made for load', :now, :now
      """
          + NUMBERS)
  void watchlist(long workspaceId, long userId, long first, long last, Instant now);

  @SqlUpdate(
      """
      insert into prices (workspace_id, symbol, price, quoted_at, created_at, updated_at)
      select :workspaceId, 'SYM' || n, 100 + n, :now, :now, :now
      """
          + NUMBERS)
  void prices(long workspaceId, long first, long last, Instant now);

  @SqlUpdate(
      """
      insert into journal_entries
          (workspace_id, user_id, symbol, side, opened_at, closed_at, entry_price, exit_price, quantity,
           notes, tags, created_at, updated_at)
      select :workspaceId, :userId, 'SYM' || mod(n, :symbolCount), case mod(n, 2) when 0 then 'long' else 'short' end,
             :now, :now, 100 + mod(n, 7), 101 + mod(n, 5), 10, 'Trade ' || n, :tags, :now, :now
      """
          + NUMBERS)
  void journal(
      long workspaceId,
      long userId,
      int symbolCount,
      @Json JsonNode tags,
      long first,
      long last,
      Instant now);

  @SqlUpdate(
      """
      insert into portfolios (workspace_id, owner_id, name, base_currency, created_at, updated_at)
      select :workspaceId, :userId, 'Portfolio ' || n, 'USD', :now, :now
      """
          + NUMBERS)
  void portfolios(long workspaceId, long userId, long first, long last, Instant now);

  /**
   * In turn two buys of one, a sale of one and a dividend, of the same symbol: nothing is oversold.
   */
  @SqlUpdate(
      """
      insert into transactions
          (workspace_id, portfolio_id, kind, executed_at, symbol, quantity, price, fee, amount, created_at)
      select :workspaceId, p.id,
             case mod(n, 4) when 1 then 'buy' when 2 then 'buy' when 3 then 'sell' else 'dividend' end,
             cast(:start as timestamp with time zone) + n * interval '1' second,
             'SYM' || mod((n - 1) / 4, :symbolCount),
             case when mod(n, 4) > 0 then 1 end, case when mod(n, 4) > 0 then 100 + mod(n, 7) end,
             case when mod(n, 4) > 0 then 0.5 end, case when mod(n, 4) = 0 then 3 end, :now
      from generate_series(:first, :last) as s(n)
      join (select id, row_number() over (order by id) as position
            from portfolios where workspace_id = :workspaceId) p
        on p.position = mod((n - 1) / 4, :portfolioCount) + 1
      """)
  void transactions(
      long workspaceId,
      int portfolioCount,
      int symbolCount,
      long first,
      long last,
      Instant start,
      Instant now);

  /** Lets the planner know of the rows at once. */
  @SqlUpdate("analyze")
  void analyze();
}
