package plumbline.auth;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import plumbline.shared.SpansWorkspaces;

/**
 * The statements of {@code api_keys}. Keys belong to a person, who manages those of all workspaces
 * in one list.
 */
@RegisterConstructorMapper(ApiKey.class)
interface ApiKeyDao {
  String SELECT =
      """
      select id, user_id, workspace_id, name, role, prefix, created_at, expires_at, last_used_at, revoked_at
      from api_keys
      """;

  String VALID = "revoked_at is null and (expires_at is null or expires_at > :now)";

  @SqlUpdate(
      """
      insert into api_keys (user_id, workspace_id, name, role, token_hash, prefix, created_at, expires_at)
      values (:userId, :workspaceId, :name, :role, :tokenHash, :prefix, :now, :expiresAt)
      """)
  @GetGeneratedKeys("id")
  long insert(
      long userId, @BindMethods KeyRequest key, String tokenHash, String prefix, Instant now);

  @SpansWorkspaces("A person manages their keys of all workspaces together.")
  @SqlQuery(SELECT + "where id = :id and user_id = :userId")
  Optional<ApiKey> find(long userId, long id);

  @SpansWorkspaces("A person manages their keys of all workspaces together.")
  @SqlQuery(
      SELECT
          + "where user_id = :userId and id < :before and "
          + VALID
          + " order by user_id desc, id desc limit :limit offset :offset")
  List<ApiKey> listValid(long userId, Instant now, long before, int limit, int offset);

  @SpansWorkspaces("A person manages their keys of all workspaces together.")
  @SqlUpdate(
      "update api_keys set revoked_at = :now where id = :id and user_id = :userId and revoked_at is null")
  int revoke(long userId, long id, Instant now);

  @SqlUpdate(
      """
      update api_keys set revoked_at = :now
      where workspace_id = :workspaceId and user_id = :userId and revoked_at is null
      """)
  void revokeInWorkspace(long workspaceId, long userId, Instant now);

  @SpansWorkspaces("All of a person's access ends.")
  @SqlUpdate("update api_keys set revoked_at = :now where user_id = :userId and revoked_at is null")
  void revokeAll(long userId, Instant now);
}
