package plumbline.history;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements of {@code notifications}, each of one person in one workspace. */
@RegisterConstructorMapper(Notification.class)
interface NotificationDao {
  String SELECT =
      """
      select n.id, n.user_id, n.history_id, h.timestamp, h.action, h.details, n.read_at
      from notifications n
      join trade_history h on h.workspace_id = n.workspace_id and h.id = n.history_id
      where n.workspace_id = :workspaceId and n.user_id = :userId
      """;

  @SqlBatch(
      """
      insert into notifications (workspace_id, user_id, history_id)
      values (:workspaceId, :userIds, :historyIds)
      """)
  void insert(long workspaceId, List<Long> userIds, List<Long> historyIds);

  @SqlQuery(
      SELECT
          + """
          and n.id < :before
          order by n.workspace_id desc, n.user_id desc, n.id desc limit :limit offset :offset
          """)
  List<Notification> list(long workspaceId, long userId, long before, int limit, int offset);

  @SqlQuery(
      SELECT
          + """
          and n.read_at is null and n.id < :before
          order by n.workspace_id desc, n.user_id desc, n.read_at desc, n.id desc limit :limit offset :offset
          """)
  List<Notification> listUnread(long workspaceId, long userId, long before, int limit, int offset);

  /** A notification that was read before keeps its time. */
  @SqlUpdate(
      """
      update notifications set read_at = coalesce(read_at, :now)
      where workspace_id = :workspaceId and user_id = :userId and id = :id
      """)
  int markRead(long workspaceId, long userId, long id, Instant now);

  @SqlUpdate(
      """
      update notifications set read_at = :now
      where workspace_id = :workspaceId and user_id = :userId and read_at is null
      """)
  void markAllRead(long workspaceId, long userId, Instant now);
}
