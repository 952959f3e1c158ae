package plumbline.auth;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * The statements of {@code login_buckets}: what is left of each account's attempts, in the
 * library's own form.
 */
interface LoginBucketDao {

  @SqlQuery(
      "select coalesce(state, :none) from login_buckets where account_hash = :accountHash for update")
  Optional<byte[]> lock(String accountHash, byte[] none);

  @SqlUpdate(
      """
      insert into login_buckets (account_hash, refilled_at) values (:accountHash, :refilledAt)
      on conflict do nothing
      """)
  int insert(String accountHash, Instant refilledAt);

  @SqlUpdate(
      "update login_buckets set state = :state, refilled_at = :refilledAt where account_hash = :accountHash")
  void update(String accountHash, byte[] state, Instant refilledAt);

  @SqlUpdate("delete from login_buckets where account_hash = :accountHash")
  void delete(String accountHash);

  @SqlUpdate("delete from login_buckets where refilled_at < :now")
  void deleteRefilled(Instant now);
}
