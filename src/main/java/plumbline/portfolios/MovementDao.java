package plumbline.portfolios;

import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.FetchSize;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * The statements of {@code transactions} that count, each of one portfolio: one that is reversed
 * and its reversal are left out, as if neither had happened.
 */
@RegisterConstructorMapper(Movement.class)
@RegisterConstructorMapper(Shortage.class)
interface MovementDao {
  /**
   * A scalar subquery, as PostgreSQL looks each up in the index then; of {@code not exists} it
   * makes a join, and where the table's statistics are behind a quadratic one.
   */
  String COUNTING =
      """
      from transactions t
      where t.workspace_id = :workspaceId and t.portfolio_id = :portfolioId and t.reverses_id is null
        and (
          select r.id from transactions r
          where r.workspace_id = t.workspace_id and r.portfolio_id = t.portfolio_id and r.reverses_id = t.id) is null
      """;

  /**
   * Hands all movements over, by symbol and time. They come in portions, whatever their number, if
   * this is called in a transaction.
   */
  @SqlQuery(
      """
      select t.kind, t.symbol, t.quantity, t.price, t.fee, t.amount, t.settled_amount
      """
          + COUNTING
          + "order by t.workspace_id, t.portfolio_id, t.symbol, t.executed_at, t.id")
  @FetchSize(1_000)
  void each(long workspaceId, long portfolioId, Consumer<Movement> consumer);

  /** The first time at which more of a symbol is sold than is held. */
  @SqlQuery(
      """
      select executed_at, held_after + quantity as held, quantity as sold
      from (
        select t.id, t.executed_at, t.quantity,
               sum(case t.kind when 'buy' then t.quantity else -t.quantity end)
                 over (order by t.executed_at, t.id) as held_after
      """
          + COUNTING
          + """
            and t.symbol = :symbol and t.kind in ('buy', 'sell')
        ) trades
      where held_after < 0
      order by executed_at, id
      limit 1
      """)
  Optional<Shortage> findShortage(long workspaceId, long portfolioId, String symbol);
}
