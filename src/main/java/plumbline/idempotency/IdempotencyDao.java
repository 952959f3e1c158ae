package plumbline.idempotency;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.json.Json;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements of {@code idempotency_keys}: of one person in one workspace. */
@RegisterConstructorMapper(FirstAnswer.class)
interface IdempotencyDao {

  /** Deletes a key that has expired, so that it counts as new. */
  @SqlUpdate(
      """
      delete from idempotency_keys
      where workspace_id = :workspaceId and user_id = :userId
        and operation = :operation and idempotency_key = :key and created_at < :before
      """)
  void deleteExpired(long workspaceId, long userId, String operation, String key, Instant before);

  /**
   * Deletes some of the workspace's keys that have expired, whoever's they are, but for those that
   * another transaction is deleting: nobody waits for another's request.
   */
  @SqlUpdate(
      """
      delete from idempotency_keys
      where workspace_id = :workspaceId and id in (
        select id from idempotency_keys
        where workspace_id = :workspaceId and created_at < :before
        order by workspace_id, created_at, id limit :most
        for update skip locked)
      """)
  void purge(long workspaceId, Instant before, int most);

  /**
   * Counts 1 for a key that is new, 0 for one that is known; waits for a transaction that is under
   * way with the same key.
   */
  @SqlUpdate(
      """
      insert into idempotency_keys (workspace_id, user_id, operation, idempotency_key, request_hash, created_at)
      values (:workspaceId, :userId, :operation, :key, :fingerprint, :now)
      on conflict do nothing
      """)
  int insertMissing(
      long workspaceId, long userId, String operation, String key, String fingerprint, Instant now);

  @SqlQuery(
      """
      select request_hash as fingerprint, response
      from idempotency_keys
      where workspace_id = :workspaceId and user_id = :userId
        and operation = :operation and idempotency_key = :key
      """)
  Optional<FirstAnswer> find(long workspaceId, long userId, String operation, String key);

  @SqlUpdate(
      """
      update idempotency_keys set response = :response
      where workspace_id = :workspaceId and user_id = :userId
        and operation = :operation and idempotency_key = :key
      """)
  void answer(long workspaceId, long userId, String operation, String key, @Json JsonNode response);
}
