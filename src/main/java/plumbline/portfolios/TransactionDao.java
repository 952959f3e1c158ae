package plumbline.portfolios;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements of {@code transactions} as they were entered, each of one portfolio. */
@RegisterConstructorMapper(Transaction.class)
interface TransactionDao {
  String SELECT =
      """
      select id, portfolio_id, kind, executed_at, symbol, quantity, price, fee, amount, settled_amount, note,
             reverses_id, created_at
      from transactions
      where workspace_id = :workspaceId and portfolio_id = :portfolioId
      """;

  @SqlUpdate(
      """
      insert into transactions
          (workspace_id, portfolio_id, kind, executed_at, symbol, quantity, price, fee, amount,
           settled_amount, note, reverses_id, created_at)
      values (:workspaceId, :portfolioId, :kind, :executedAt, :symbol, :quantity, :price, :fee, :amount,
          :settledAmount, :note, :reversesId, :now)
      """)
  @GetGeneratedKeys("id")
  long insert(
      long workspaceId, long portfolioId, @BindMethods TransactionRequest request, Instant now);

  @SqlQuery(SELECT + "and id = :id")
  Optional<Transaction> find(long workspaceId, long portfolioId, long id);

  @SqlQuery(
      SELECT
          + """
          and id < :before
          order by workspace_id desc, portfolio_id desc, id desc limit :limit offset :offset
          """)
  List<Transaction> list(long workspaceId, long portfolioId, long before, int limit, int offset);

  @SqlQuery(
      """
      select exists (
        select 1 from transactions where workspace_id = :workspaceId and portfolio_id = :portfolioId)
      """)
  boolean hasAny(long workspaceId, long portfolioId);
}
