package plumbline.portfolios;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import plumbline.shared.Refusal;

/** The statements of {@code portfolios}, each within one workspace; they leave out the deleted. */
@RegisterConstructorMapper(Portfolio.class)
interface PortfolioDao {
  String SELECT =
      """
      select id, owner_id, name, base_currency, is_active, created_at, updated_at, version
      from portfolios
      where workspace_id = :workspaceId and is_active
      """;

  @SqlUpdate(
      """
      insert into portfolios (workspace_id, owner_id, name, base_currency, created_at, updated_at)
      values (:workspaceId, :ownerId, :name, :baseCurrency, :now, :now)
      """)
  @GetGeneratedKeys("id")
  long insert(long workspaceId, @BindMethods PortfolioRequest request, Instant now);

  @SqlQuery(SELECT + "and id = :id")
  Optional<Portfolio> find(long workspaceId, long id);

  /** Held until the transaction ends: what is posted to one portfolio comes one after the other. */
  @SqlQuery(SELECT + "and id = :id for update")
  Optional<Portfolio> lock(long workspaceId, long id);

  /** Refuses with 404 where there is none. */
  default void requirePresent(long workspaceId, long id) {
    if (find(workspaceId, id).isEmpty()) {
      throw Refusal.notFound();
    }
  }

  /** Locks a portfolio, or refuses with 404 where there is none. */
  default void lockPresent(long workspaceId, long id) {
    if (lock(workspaceId, id).isEmpty()) {
      throw Refusal.notFound();
    }
  }

  @SqlQuery(
      SELECT
          + """
          and id < :before
          order by workspace_id desc, is_active desc, id desc limit :limit offset :offset
          """)
  List<Portfolio> list(long workspaceId, long before, int limit, int offset);

  @SqlUpdate(
      """
      update portfolios
      set owner_id = :ownerId, name = :name, base_currency = :baseCurrency, updated_at = :now,
          version = version + 1
      where workspace_id = :workspaceId and id = :id
      """)
  void update(long workspaceId, long id, @BindMethods PortfolioRequest request, Instant now);

  @SqlUpdate(
      """
      update portfolios set is_active = false, deleted_at = :now, updated_at = :now, version = version + 1
      where workspace_id = :workspaceId and id = :id
      """)
  void delete(long workspaceId, long id, Instant now);
}
