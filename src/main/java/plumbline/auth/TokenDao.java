package plumbline.auth;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import plumbline.shared.SpansWorkspaces;

/**
 * The look-ups of a token that every request makes. They stand alone because Jdbi sets up all
 * methods of a DAO for each use of one.
 */
@RegisterConstructorMapper(Session.class)
@RegisterConstructorMapper(ApiKey.class)
interface TokenDao {

  @SqlQuery(
      SessionDao.SELECT
          + "where token_hash = :tokenHash and revoked_at is null and expires_at > :now")
  Optional<Session> findSession(String tokenHash, Instant now);

  @SqlUpdate("update sessions set last_used_at = :now where id = :id")
  void touchSession(long id, Instant now);

  @SpansWorkspaces("Which workspace a key is for is known only when it is found.")
  @SqlQuery(ApiKeyDao.SELECT + "where token_hash = :tokenHash and " + ApiKeyDao.VALID)
  Optional<ApiKey> findKey(String tokenHash, Instant now);

  @SpansWorkspaces("It follows findKey, which found this key's id.")
  @SqlUpdate("update api_keys set last_used_at = :now where id = :id")
  void touchKey(long id, Instant now);
}
