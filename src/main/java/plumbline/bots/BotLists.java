package plumbline.bots;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import plumbline.bots.BotFilter.By;
import plumbline.shared.PageRequest;

/** Lists bots by the statement that a filter has. */
final class BotLists {
  private static final Map<Set<By>, Statement> STATEMENTS =
      Map.ofEntries(
          Map.entry(Set.of(), BotListDao::list),
          Map.entry(Set.of(By.STATUS), BotListDao::listByStatus),
          Map.entry(Set.of(By.MARKET), BotListDao::listByMarket),
          Map.entry(Set.of(By.STRATEGY), BotListDao::listByStrategy),
          Map.entry(Set.of(By.STATUS, By.MARKET), BotListDao::listByStatusAndMarket),
          Map.entry(Set.of(By.STATUS, By.STRATEGY), BotListDao::listByStatusAndStrategy),
          Map.entry(Set.of(By.MARKET, By.STRATEGY), BotListDao::listByMarketAndStrategy),
          Map.entry(
              Set.of(By.STATUS, By.MARKET, By.STRATEGY),
              BotListDao::listByStatusMarketAndStrategy));

  private final Jdbi jdbi;

  BotLists(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A method of the DAO. */
  @FunctionalInterface
  private interface Statement {
    List<Bot> list(
        BotListDao bots, long workspaceId, BotFilter filter, long before, int limit, int offset);
  }

  /** The rows of a page. */
  List<Bot> list(long workspaceId, BotFilter filter, PageRequest page) {
    Statement statement = STATEMENTS.get(filter.given());
    return jdbi.withExtension(
        BotListDao.class,
        bots ->
            statement.list(
                bots, workspaceId, filter, page.beforeId(), page.limit(), page.offset()));
  }
}
