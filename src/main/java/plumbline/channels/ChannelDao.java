package plumbline.channels;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements of {@code channels}, each of one workspace. */
@RegisterConstructorMapper(Channel.class)
interface ChannelDao {
  String SELECT =
      """
      select id, name, topic, is_archived, created_at, updated_at, version
      from channels
      where workspace_id = :workspaceId
      """;

  @SqlUpdate(
      """
      insert into channels (workspace_id, name, topic, is_archived, created_at, updated_at)
      values (:workspaceId, :name, :topic, :isArchived, :now, :now)
      """)
  @GetGeneratedKeys("id")
  long insert(long workspaceId, @BindMethods ChannelRequest request, Instant now);

  @SqlQuery(SELECT + "and id = :id")
  Optional<Channel> find(long workspaceId, long id);

  /**
   * Held until the transaction ends: posting to a channel, archiving and deleting it wait for one
   * another.
   */
  @SqlQuery(SELECT + "and id = :id for update")
  Optional<Channel> lock(long workspaceId, long id);

  @SqlQuery(
      SELECT
          + """
          and id < :before
          order by workspace_id desc, id desc limit :limit offset :offset
          """)
  List<Channel> list(long workspaceId, long before, int limit, int offset);

  @SqlUpdate(
      """
      update channels
      set name = :name, topic = :topic, is_archived = :isArchived, updated_at = :now, version = version + 1
      where workspace_id = :workspaceId and id = :id
      """)
  void update(long workspaceId, long id, @BindMethods ChannelRequest request, Instant now);

  @SqlUpdate("delete from channels where workspace_id = :workspaceId and id = :id")
  void delete(long workspaceId, long id);
}
