package plumbline.history;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * The statements of {@code trade_history}, each within one workspace. The order names the leading
 * column too, for H2 to read the rows off the index.
 */
@RegisterConstructorMapper(Event.class)
interface EventDao {
  String SELECT =
      "select id, timestamp, action, details, is_notification, bot_id from trade_history\n";

  String PERIOD =
      " and timestamp >= :from and timestamp < :to and (timestamp, id) < (:beforeTime, :beforeId)\n";

  @SqlBatch(
      """
      insert into trade_history (workspace_id, timestamp, action, details, is_notification)
      values (:workspaceId, :timestamp, :action, :details, true)
      """)
  @GetGeneratedKeys("id")
  long[] insertTold(long workspaceId, @BindMethods Iterable<Telling> tellings);

  @SqlQuery(
      SELECT
          + "where workspace_id = :workspaceId"
          + PERIOD
          + "order by workspace_id desc, timestamp desc, id desc limit :limit offset :offset")
  List<Event> list(
      long workspaceId,
      Instant from,
      Instant to,
      Instant beforeTime,
      long beforeId,
      int limit,
      int offset);

  @SqlQuery(
      SELECT
          + "where workspace_id = :workspaceId and action = :action"
          + PERIOD
          + "order by workspace_id desc, action desc, timestamp desc, id desc limit :limit offset :offset")
  List<Event> listByAction(
      long workspaceId,
      String action,
      Instant from,
      Instant to,
      Instant beforeTime,
      long beforeId,
      int limit,
      int offset);
}
