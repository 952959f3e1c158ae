package plumbline.backtests;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements of {@code backtest_results}, each within one workspace. */
@RegisterConstructorMapper(Backtest.class)
@RegisterConstructorMapper(BacktestSummary.class)
@RegisterConstructorMapper(EquityCurve.class)
interface BacktestDao {
  String SUMMARY =
      """
      id, timestamp, bot_id, strategy_name, data_filename, total_profit_usd, total_trades,
      win_rate_percent, max_drawdown_percent, wins, losses
      """;

  @SqlUpdate(
      """
      insert into backtest_results
          (workspace_id, timestamp, bot_id, strategy_name, data_filename, total_profit_usd, total_trades,
           win_rate_percent, max_drawdown_percent, wins, losses, equity_curve, trade_log, parameters)
      values (:workspaceId, :ranAt, :botId, :strategyName, :dataFilename, :totalProfitUsd,
              :totalTrades, :winRatePercent, :maxDrawdownPercent, :wins, :losses, :equityCurve, :tradeLog,
              :parameters)
      """)
  @GetGeneratedKeys("id")
  long insert(long workspaceId, @BindMethods BacktestRequest request, Instant ranAt);

  @SqlQuery(
      "select "
          + SUMMARY
          + """
          , equity_curve, trade_log, parameters
          from backtest_results where workspace_id = :workspaceId and id = :id
          """)
  Optional<Backtest> find(long workspaceId, long id);

  @SqlQuery(
      """
      select strategy_name, equity_curve as points
      from backtest_results where workspace_id = :workspaceId and id = :id
      """)
  Optional<EquityCurve> findCurve(long workspaceId, long id);

  @SqlQuery(
      "select "
          + SUMMARY
          + """
          from backtest_results where workspace_id = :workspaceId and id < :before
          order by workspace_id desc, id desc limit :limit offset :offset
          """)
  List<BacktestSummary> list(long workspaceId, long before, int limit, int offset);

  /** Counts 1 where there was such a backtest. */
  @SqlUpdate("delete from backtest_results where workspace_id = :workspaceId and id = :id")
  int delete(long workspaceId, long id);
}
