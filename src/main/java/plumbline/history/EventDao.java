package plumbline.history;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * The lists of {@code trade_history}, each within one workspace. The order names the leading column
 * too, for H2 to read the rows off the index.
 */
@RegisterConstructorMapper(Event.class)
interface EventDao {
  String SELECT =
      "select id, timestamp, action, details, is_notification, bot_id from trade_history\n";

  /**
   * H2 finds a place in an index by single columns only, so the cursor's time stands there twice.
   */
  String PERIOD =
      """
       and timestamp >= :from and timestamp < :to
       and timestamp <= :beforeTime and (timestamp, id) < (:beforeTime, :beforeId)
      """;

  @SqlQuery(
      SELECT
          + "where workspace_id = :workspaceId"
          + PERIOD
          + "order by workspace_id desc, timestamp desc, id desc limit :limit offset :offset")
  List<Event> list(
      long workspaceId,
      @BindMethods EventFilter filter,
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
      @BindMethods EventFilter filter,
      Instant beforeTime,
      long beforeId,
      int limit,
      int offset);

  @SqlQuery(
      SELECT
          + "where workspace_id = :workspaceId and bot_id = :botId"
          + PERIOD
          + "order by workspace_id desc, bot_id desc, timestamp desc, id desc limit :limit offset :offset")
  List<Event> listOfBot(
      long workspaceId,
      long botId,
      @BindMethods EventFilter filter,
      Instant beforeTime,
      long beforeId,
      int limit,
      int offset);

  @SqlQuery(
      SELECT
          + "where workspace_id = :workspaceId and bot_id = :botId and action = :action"
          + PERIOD
          + "order by workspace_id desc, bot_id desc, action desc, timestamp desc, id desc limit :limit offset :offset")
  List<Event> listOfBotByAction(
      long workspaceId,
      long botId,
      @BindMethods EventFilter filter,
      Instant beforeTime,
      long beforeId,
      int limit,
      int offset);
}
