package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The profile load of the task {@code seed}. */
@OnEachDatabase
final class LoadSeedTest {
  private final Desk desk;

  LoadSeedTest(Desk desk) {
    this.desk = desk;
  }

  private Answer seed(String query) {
    return desk.admin().post("/tasks/seed?profile=load" + query, "").expect(200);
  }

  private Map<String, Integer> rows(String slug) {
    return List.of(
            "channels",
            "messages",
            "bots",
            "trade_history",
            "notifications",
            "backtest_results",
            "watchlist",
            "prices",
            "journal_entries",
            "portfolios",
            "transactions")
        .stream()
        .collect(Collectors.toMap(table -> table, table -> count(table, slug)));
  }

  private int count(String table, String slug) {
    return desk.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select count(*) from %s where workspace_id = (select id from workspaces where slug = ?)"
                            .formatted(table))
                    .bind(0, slug)
                    .mapTo(Integer.class)
                    .one());
  }

  @Test
  void everyRoomIsFilledOnceAtTheScaleThatIsAskedFor() {
    assertThat(seed("&scale=2&password=a-load-of-passphrase").text())
        .contains("messages: 2,000 of 2,000", "history: 2,000 of 2,000", "Made the workspace")
        .doesNotContain("a-load-of-passphrase");
    Map<String, Integer> rows = rows("load-2");
    assertThat(rows)
        .doesNotContainValue(0)
        .containsEntry("trade_history", 2_000)
        .containsEntry("messages", 2_000)
        .containsEntry("transactions", 200)
        .containsEntry("notifications", 200)
        .containsEntry("backtest_results", 2);
    assertThat(seed("&scale=2").text()).contains("nothing changed");
    assertThat(rows("load-2")).isEqualTo(rows);

    seed("");
    assertThat(rows("load-1")).containsEntry("trade_history", 1_000);
    assertThat(rows("load-2")).isEqualTo(rows);
  }

  @Test
  void noPortfolioIsOversold() {
    seed("&scale=3");
    int oversold =
        desk.jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            select count(*) from (
                              select sum(case kind when 'buy' then quantity when 'sell' then -quantity end)
                                over (partition by portfolio_id, symbol order by executed_at, id) as held
                              from transactions
                              where workspace_id = (select id from workspaces where slug = 'load-3')) running
                            where held < 0
                            """)
                        .mapTo(Integer.class)
                        .one());
    assertThat(oversold).isZero();
  }
}
