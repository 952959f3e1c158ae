package plumbline.history;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import plumbline.db.Engine;
import plumbline.db.OnlyOn;

/**
 * Writes rows of {@code trade_history} of which the ids are wanted. H2 returns the ids that it
 * made. PostgreSQL's driver does not put a batch together that returns something, so its ids are
 * drawn beforehand: {@code HistoryWriteBenchmark} says what that is worth.
 */
interface NewEventDao {

  /** Returns the rows' ids, in the order of the events. */
  @OnlyOn(Engine.H2)
  @SqlBatch(
      """
      insert into trade_history (workspace_id, timestamp, action, details, is_notification, bot_id)
      values (:workspaceId, :timestamp, :action, :details, :isNotification, :botId)
      """)
  @GetGeneratedKeys("id")
  List<Long> insert(long workspaceId, @BindMethods List<NewEvent> events);

  /** Draws ids for rows to come, in rising order. */
  @OnlyOn(Engine.POSTGRESQL)
  @SqlQuery("select nextval('trade_history_id_seq') from generate_series(1, :count)")
  List<Long> drawIds(int count);

  /** Writes rows under ids that were drawn for them. */
  @OnlyOn(Engine.POSTGRESQL)
  @SqlBatch(
      """
      insert into trade_history (workspace_id, id, timestamp, action, details, is_notification, bot_id)
      values (:workspaceId, :ids, :timestamp, :action, :details, :isNotification, :botId)
      """)
  void insertDrawn(long workspaceId, List<Long> ids, @BindMethods List<NewEvent> events);
}
