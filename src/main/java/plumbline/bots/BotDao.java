package plumbline.bots;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements of one row of {@code bots}, in one workspace; they leave out deleted ones. */
@RegisterConstructorMapper(Bot.class)
interface BotDao {
  String SELECT =
      """
      select id, created_by, name, market, status, lot_size, sl_pips, tp_pips, timeframe,
             check_interval_seconds, strategy, strategy_params, is_active, created_at, updated_at, version
      from bots
      where workspace_id = :workspaceId and is_active
      """;

  @SqlUpdate(
      """
      insert into bots
          (workspace_id, created_by, name, market, status, lot_size, sl_pips, tp_pips, timeframe,
           check_interval_seconds, strategy, strategy_params, created_at, updated_at)
      values (:workspaceId, :createdBy, :name, :market, :status, :lotSize, :slPips, :tpPips, :timeframe,
              :checkIntervalSeconds, :strategy, :strategyParams, :now, :now)
      """)
  @GetGeneratedKeys("id")
  long insert(long workspaceId, long createdBy, @BindMethods BotRequest request, Instant now);

  @SqlQuery(SELECT + "and id = :id")
  Optional<Bot> find(long workspaceId, long id);

  @SqlQuery(SELECT + "and id = :id for update")
  Optional<Bot> lock(long workspaceId, long id);

  @SqlUpdate(
      """
      update bots
      set name = :name, market = :market, status = :status, lot_size = :lotSize, sl_pips = :slPips,
          tp_pips = :tpPips, timeframe = :timeframe, check_interval_seconds = :checkIntervalSeconds,
          strategy = :strategy, strategy_params = :strategyParams, updated_at = :now, version = version + 1
      where workspace_id = :workspaceId and id = :id
      """)
  void update(long workspaceId, long id, @BindMethods BotRequest request, Instant now);

  @SqlUpdate(
      """
      update bots set is_active = false, deleted_at = :now, updated_at = :now, version = version + 1
      where workspace_id = :workspaceId and id = :id
      """)
  void delete(long workspaceId, long id, Instant now);
}
