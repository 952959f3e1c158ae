package plumbline.backtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.Answer;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;

/**
 * What backtests have beside a collection's ways: a bot, numbers and JSON that come back exactly.
 */
@OnEachDatabase
final class BacktestTest {
  private final Desk desk;
  private final Person owner;
  private final String path;

  BacktestTest(Desk desk) {
    this.desk = desk;
    this.owner = desk.somebody("tester");
    this.path = owner.path("/backtests");
  }

  private static String body(String more) {
    return "{\"strategy_name\": \"Breakout\", \"total_trades\": 3, \"wins\": 2, \"losses\": 1%s}"
        .formatted(more);
  }

  private Answer post(String more) {
    return owner.client().post(path, body(more));
  }

  private long bot(Person person, boolean isActive) {
    return desk.jdbi()
        .withHandle(
            handle ->
                handle
                    .createUpdate(
                        "insert into bots (workspace_id, created_by, name, market, is_active) values (?, ?, 'b', 'm', ?)")
                    .bind(0, person.workspaceId())
                    .bind(1, person.id())
                    .bind(2, isActive)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
  }

  @Test
  void everythingComesBackAsItWasSent() {
    long bot = bot(owner, true);
    String more =
        """
        , "timestamp": "2024-05-06T07:08:09.123456Z", "bot_id": %d, "data_filename": "eurusd-é.csv",
        "total_profit_usd": -123456789012.12345678, "win_rate_percent": 66.66666667,
        "max_drawdown_percent": 100,
        "equity_curve": [
          {"time": "2024-01-01T00:00:00Z", "equity": 100000000000.00000001},
          {"time": "2024-01-01T00:00:00.000001Z", "equity": -0.1},
          {"time": "2024-01-01T00:00:00.000001Z", "equity": 0}],
        "trade_log": [{"side": "buy", "price": 0.1000000000000000055511151231257827}, null, [], "x"],
        "parameters": {"Fast Length": 12, "nested": {"a_B": [true, 1e-30]}, "": null}
        """
            .formatted(bot);
    Answer added = post(more).expect(201);
    ObjectNode expected = (ObjectNode) Json.read(body(more));
    assertThat(added.body()).isEqualTo(expected.put("id", (int) added.id()));
    assertThat(owner.client().get(path + "/" + added.id()).expect(200).text())
        .isEqualTo(added.text());
  }

  @Test
  void tradesMayBreakEvenAndMoreThanAllMayBeLost() {
    String even =
        Json.object(
            "strategy_name",
            "Breakout",
            "total_trades",
            5,
            "wins",
            2,
            "losses",
            1,
            "max_drawdown_percent",
            new BigDecimal("130.5"));
    JsonNode added = owner.client().post(path, even).expect(201).body();
    assertThat(added.get("total_trades").intValue()).isEqualTo(5);
    assertThat(added.get("max_drawdown_percent").decimalValue()).isEqualByComparingTo("130.5");
  }

  @Test
  void whatIsLeftOutIsNullAndTheTimeIsNow() {
    Instant before = Instant.now();
    JsonNode added = post("").expect(201).body();
    assertThat(Instant.parse(added.get("timestamp").textValue()))
        .isBetween(before.minusSeconds(1), Instant.now());
    for (String field :
        List.of(
            "bot_id",
            "data_filename",
            "total_profit_usd",
            "win_rate_percent",
            "max_drawdown_percent",
            "equity_curve",
            "trade_log",
            "parameters")) {
      assertThat(added.get(field).isNull()).as(field).isTrue();
    }
    int stored =
        desk.jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select count(*) from backtest_results where id = ? and equity_curve is null"
                                + " and trade_log is null and parameters is null")
                        .bind(0, added.get("id").longValue())
                        .mapTo(Integer.class)
                        .one());
    assertThat(stored).isEqualTo(1);
  }

  @Test
  void listsLeaveTheLargeJsonOut() {
    Person reader = desk.register();
    reader
        .client()
        .post(reader.path("/backtests"), body(", \"parameters\": {\"a\": 1}, \"trade_log\": [1]"))
        .expect(201);
    JsonNode item = reader.client().get(reader.path("/backtests")).expect(200).body().get(0);
    assertThat(item.fieldNames())
        .toIterable()
        .containsExactly(
            "id",
            "timestamp",
            "bot_id",
            "strategy_name",
            "data_filename",
            "total_profit_usd",
            "total_trades",
            "win_rate_percent",
            "max_drawdown_percent",
            "wins",
            "losses");
  }

  @Test
  void theBotIsOneOfTheWorkspaceThatIsNotDeleted() {
    Person stranger = desk.somebody("stranger");
    List<Long> wrong = List.of(bot(stranger, true), bot(owner, false), 987_654_321L, -1L);
    for (long bot : wrong) {
      Answer refused = post(", \"bot_id\": " + bot).expectInvalid("/bot_id");
      assertThat(refused.text())
          .isEqualTo(post(", \"bot_id\": 987654321").expectInvalid("/bot_id").text());
    }
  }

  @Test
  void backtestsDoNotChange() {
    long id = post("").expect(201).id();
    assertThat(
            owner
                .client()
                .patch(path + "/" + id, "{}")
                .expectProblem(405)
                .headers()
                .firstValue("Allow"))
        .isPresent();
    assertThat(owner.client().get(path + "/" + id).headers().firstValue("ETag")).isEmpty();
  }

  @Test
  void aHundredThousandPointsAreKeptAndOneMoreIsNot() {
    String point = "{\"time\":\"2024-01-01T00:00:00Z\",\"equity\":12345.67}";
    String curve = String.join(",", Collections.nCopies(100_000, point));
    long id = post(",\"equity_curve\":[" + curve + "]").expect(201).id();
    assertThat(owner.client().get(path + "/" + id).expect(200).body().get("equity_curve"))
        .hasSize(100_000);
    String tooMany = String.join(",", Collections.nCopies(100_001, "null"));
    post(",\"equity_curve\":[" + tooMany + "]").expectInvalid("/equity_curve", "/equity_curve/0");
  }

  @Test
  void ofManyFaultyPointsTheFirstIsNamed() {
    post(",\"equity_curve\":[" + String.join(",", Collections.nCopies(400_000, "{}")) + "]")
        .expectInvalid("/equity_curve", "/equity_curve/0/time");
  }

  @Test
  void aLogOfMoreValuesThanAnybodyReadsIsRefused() {
    post(", \"trade_log\": [%s]".formatted("{},".repeat(600_000) + "{}")).expectProblem(422);
  }
}
