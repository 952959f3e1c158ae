package plumbline.auth;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements of {@code sessions}. Sessions belong to a person, not to a workspace. */
@RegisterConstructorMapper(Session.class)
interface SessionDao {
  String SELECT =
      "select id, user_id, prefix, created_at, expires_at, last_used_at, revoked_at from sessions\n";

  @SqlUpdate(
      """
      insert into sessions (user_id, token_hash, prefix, created_at, expires_at)
      values (:userId, :tokenHash, :prefix, :now, :expiresAt)
      """)
  @GetGeneratedKeys("id")
  long insert(long userId, String tokenHash, String prefix, Instant now, Instant expiresAt);

  @SqlQuery(
      SELECT
          + """
          where user_id = :userId and revoked_at is null and expires_at > :now and id < :before
          order by user_id desc, id desc limit :limit offset :offset
          """)
  List<Session> listValid(long userId, Instant now, long before, int limit, int offset);

  @SqlUpdate("delete from sessions where user_id = :userId and expires_at <= :now")
  void deleteExpired(long userId, Instant now);

  @SqlUpdate(
      "update sessions set revoked_at = :now where id = :id and user_id = :userId and revoked_at is null")
  int revoke(long userId, long id, Instant now);

  @SqlUpdate(
      "update sessions set revoked_at = :now where user_id = :userId and id <> :keptId and revoked_at is null")
  void revokeOthers(long userId, long keptId, Instant now);

  @SqlUpdate("update sessions set revoked_at = :now where user_id = :userId and revoked_at is null")
  void revokeAll(long userId, Instant now);
}
