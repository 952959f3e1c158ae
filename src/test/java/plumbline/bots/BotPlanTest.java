package plumbline.bots;

import java.sql.SQLException;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.OnPostgresqlOnly;
import plumbline.OwnDesk;
import plumbline.Person;
import plumbline.Plans;
import plumbline.TestDatabases;
import plumbline.db.Engine;

/** A page of bots costs the same by whatever they are filtered. */
@Tag("postgresql")
@OnPostgresqlOnly
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BotPlanTest {
  private static final int ROWS = 12_000;

  private OwnDesk own;
  private Plans plans;

  @BeforeAll
  void fill(TestDatabases databases) {
    own = OwnDesk.start(databases, Engine.POSTGRESQL);
    Person owner = own.desk().register();
    Person other = own.desk().register();
    own.desk()
        .jdbi()
        .useHandle(
            handle -> {
              insert(handle, owner);
              insert(handle, other);
              handle.execute("analyze");
            });
    plans =
        new Plans(
            own.desk().jdbi(),
            Map.of(
                "workspaceId", Long.toString(owner.workspaceId()),
                "status", "'running'",
                "market", "'M1'",
                "strategy", "'S1'",
                "before", Integer.toString(ROWS / 2),
                "limit", "51",
                "offset", "0"));
  }

  @AfterAll
  void close() throws Exception {
    own.close();
  }

  /** One in three is deleted; statuses, markets and strategies are spread over one another. */
  private static void insert(Handle handle, Person person) {
    handle.execute(
        """
        insert into bots (workspace_id, created_by, name, market, status, strategy, is_active)
        select ?, ?, 'Bot', 'M' || n / 3 % 5, case n / 15 % 2 when 0 then 'running' else 'paused' end,
               'S' || n / 30 % 4, n % 3 > 0
        from generate_series(1, ?) n
        """,
        person.workspaceId(), person.id(), ROWS);
  }

  @ParameterizedTest
  @CsvSource({
    "list, bots_is_active_idx",
    "listByStatus, bots_status_idx",
    "listByMarket, bots_market_idx",
    "listByStrategy, bots_strategy_idx",
    "listByStatusAndMarket, bots_status_market_idx",
    "listByStatusAndStrategy, bots_status_strategy_idx",
    "listByMarketAndStrategy, bots_market_strategy_idx",
    "listByStatusMarketAndStrategy, bots_status_market_strategy_idx"
  })
  void eachListComesOffTheIndexOfItsFilters(String query, String index) throws SQLException {
    plans.assertComesOffAnIndex(BotListDao.class, query, "bots").contains(index + " ");
  }
}
