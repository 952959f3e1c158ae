package plumbline.watchlist;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements of {@code prices}, each within one workspace. */
@RegisterConstructorMapper(Price.class)
interface PriceDao {
  String SELECT =
      """
      select id, symbol, price, quoted_at, created_at, updated_at, version
      from prices
      where workspace_id = :workspaceId
      """;

  /** Returns the symbols that had no price yet; the others keep theirs. */
  @SqlBatch(
      """
      insert into prices (workspace_id, symbol, price, quoted_at, created_at, updated_at)
      values (:workspaceId, :symbol, :price, :quotedAt, :now, :now)
      on conflict do nothing
      """)
  @GetGeneratedKeys("symbol")
  List<String> insertMissing(
      long workspaceId, @BindMethods Collection<QuoteRequest> quotes, Instant now);

  @SqlQuery(SELECT + "and symbol in (<symbols>) order by symbol for update")
  List<Price> lock(long workspaceId, @BindList Collection<String> symbols);

  @SqlBatch(
      """
      update prices
      set price = :price, quoted_at = :quotedAt, updated_at = :now, version = version + 1
      where workspace_id = :workspaceId and symbol = :symbol
      """)
  void update(long workspaceId, @BindMethods Collection<QuoteRequest> quotes, Instant now);

  /** Counts 1 where the symbol had a price. */
  @SqlUpdate("delete from prices where workspace_id = :workspaceId and symbol = :symbol")
  int delete(long workspaceId, String symbol);

  @SqlQuery(SELECT + "and symbol in (<symbols>)")
  List<Price> listOf(long workspaceId, @BindList Collection<String> symbols);

  @SqlQuery(
      SELECT + "and symbol > :after order by workspace_id, symbol limit :limit offset :offset")
  List<Price> list(long workspaceId, String after, int limit, int offset);

  @SqlQuery(
      SELECT
          + "and symbol = :symbol and symbol > :after order by workspace_id, symbol limit :limit offset :offset")
  List<Price> listBySymbol(long workspaceId, String symbol, String after, int limit, int offset);
}
