package plumbline.backtests;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import plumbline.OnPostgresqlOnly;
import plumbline.OwnDesk;
import plumbline.Person;
import plumbline.Plans;
import plumbline.TestDatabases;
import plumbline.db.Engine;

/** The list is read off an index however many rows there are. */
@Tag("postgresql")
@OnPostgresqlOnly
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BacktestPlanTest {
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
              handle.execute(
                  """
                  insert into backtest_results (workspace_id, strategy_name, total_trades, wins, losses)
                  select case n % 2 when 0 then ? else ? end, 'Breakout', n, n, 0
                  from generate_series(1, ?) n
                  """,
                  owner.workspaceId(), other.workspaceId(), ROWS);
              handle.execute("analyze");
            });
    plans =
        new Plans(
            own.desk().jdbi(),
            Map.of(
                "workspaceId",
                Long.toString(owner.workspaceId()),
                "before",
                Integer.toString(ROWS / 2),
                "limit",
                "51",
                "offset",
                "0"));
  }

  @AfterAll
  void close() throws Exception {
    own.close();
  }

  @Test
  void backtestsComeOffAnIndexInTheirOrder() throws SQLException {
    plans.assertComesOffAnIndex(BacktestDao.class, "list", "backtest_results");
  }
}
