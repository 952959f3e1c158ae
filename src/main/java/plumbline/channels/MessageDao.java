package plumbline.channels;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * The statements of {@code messages}, each of one workspace; they leave out the deleted unless
 * their names say otherwise.
 */
@RegisterConstructorMapper(Message.class)
interface MessageDao {
  String SELECT =
      """
      select id, channel_id, author_id, body, edited_at, created_at, updated_at, version
      from messages
      where workspace_id = :workspaceId and deleted_at is null
      """;

  @SqlUpdate(
      """
      insert into messages (workspace_id, channel_id, author_id, body, created_at, updated_at)
      values (:workspaceId, :channelId, :authorId, :body, :now, :now)
      """)
  @GetGeneratedKeys("id")
  long insert(long workspaceId, long channelId, long authorId, String body, Instant now);

  @SqlQuery(SELECT + "and id = :id")
  Optional<Message> find(long workspaceId, long id);

  @SqlQuery(SELECT + "and id = :id for update")
  Optional<Message> lock(long workspaceId, long id);

  @SqlQuery(
      SELECT
          + """
          and channel_id = :channelId and id < :before
          order by workspace_id desc, channel_id desc, deleted_at desc, id desc limit :limit offset :offset
          """)
  List<Message> list(long workspaceId, long channelId, long before, int limit, int offset);

  /** The order keeps PostgreSQL on the index; without, it may look through the whole table. */
  @SqlQuery(
      """
      select id from messages
      where workspace_id = :workspaceId and channel_id = :channelId
      order by workspace_id desc, channel_id desc, deleted_at desc, id desc limit 1
      """)
  Optional<Long> findAnyEvenDeleted(long workspaceId, long channelId);

  @SqlUpdate(
      """
      update messages set body = :body, edited_at = :now, updated_at = :now, version = version + 1
      where workspace_id = :workspaceId and id = :id
      """)
  void update(long workspaceId, long id, String body, Instant now);

  @SqlUpdate(
      """
      update messages set deleted_at = :now, updated_at = :now, version = version + 1
      where workspace_id = :workspaceId and id = :id
      """)
  void delete(long workspaceId, long id, Instant now);
}
