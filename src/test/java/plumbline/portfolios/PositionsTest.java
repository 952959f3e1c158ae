package plumbline.portfolios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.Answer;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;

/** What transactions amount to, and what the market makes of it. */
@OnEachDatabase
final class PositionsTest {
  private static final int ENTRIES = 60;

  private final Person owner;
  private final Book book;

  PositionsTest(Desk desk) {
    this.owner = desk.somebody("a_quoting_bookkeeper");
    this.book = Book.open(owner);
  }

  private void quote(String symbol, String price) {
    owner
        .client()
        .put(
            owner.path("/prices"),
            Json.object(
                "symbol", symbol, "price", new BigDecimal(price), "quoted_at", Book.minute(0)))
        .expect(200);
  }

  @Test
  void anEmptyPortfolioHasNothing() {
    assertThat(book.positions()).isEqualTo(Json.read("{\"cash\": 0, \"positions\": []}"));
  }

  @Test
  void withoutAPriceWhatTheMarketSaysIsNull() {
    book.post("kind", "buy", "symbol", "UNQUOTED", "quantity", 3, "price", 10).expect(201);
    assertThat(book.positions())
        .isEqualTo(
            Json.read(
                """
                {"cash": -30, "positions": [{"symbol": "UNQUOTED", "quantity": 3, "average_cost": 10,
                  "realised_profit": 0, "market_price": null, "market_value": null,
                  "unrealised_profit": null}]}
                """));
  }

  @Test
  void cashAndPositionsAreExact() {
    quote("SYM", "15.5");
    quote("OTHER", "1");
    book.post("kind", "deposit", "amount", 1000).expect(201);
    book.trade("buy", "3", "100", 0, "fee", 1).expect(201);
    book.trade("sell", "1", "120", 1, "fee", new BigDecimal("0.5")).expect(201);
    book.post("kind", "dividend", "symbol", "SYM", "amount", new BigDecimal("4.25")).expect(201);
    book.post("kind", "withdrawal", "amount", 50).expect(201);
    book.post("kind", "fee", "amount", new BigDecimal("0.00000001")).expect(201);
    assertThat(book.positions())
        .isEqualTo(
            Json.read(
                """
                {"cash": 772.74999999, "positions": [{"symbol": "SYM", "quantity": 2,
                  "average_cost": 100.33333333, "realised_profit": 19.16666667, "market_price": 15.5,
                  "market_value": 31, "unrealised_profit": -169.66666667}]}
                """));
  }

  @Test
  void whatWasSettledCountsForCashAndNotForCostOrProfit() {
    quote("SYM", "40");
    BigDecimal third = new BigDecimal("33.33333333");
    book.trade("buy", "3", third.toPlainString(), 0, "fee", 1, "settled_amount", 101).expect(201);
    book.trade("sell", "1", "40.005", 1, "settled_amount", new BigDecimal("40.01")).expect(201);
    assertThat(book.positions())
        .isEqualTo(
            Json.read(
                """
                {"cash": -60.99, "positions": [{"symbol": "SYM", "quantity": 2,
                  "average_cost": 33.66666666, "realised_profit": 6.33833334, "market_price": 40,
                  "market_value": 80, "unrealised_profit": 12.66666667}]}
                """));
    long wrong = book.trade("buy", "1", "1", 2, "settled_amount", 2).expect(201).id();
    book.reverse(wrong).expect(201);
    assertThat(book.positions().get("cash").decimalValue()).isEqualByComparingTo("-60.99");
  }

  @Test
  void giftsAndWorthlessSharesHaveAPriceOfNothing() {
    quote("SYM", "1");
    book.trade("buy", "10", "0", 0).expect(201);
    book.trade("sell", "4", "0", 1, "fee", 2).expect(201);
    assertThat(book.positions())
        .isEqualTo(
            Json.read(
                """
                {"cash": -2, "positions": [{"symbol": "SYM", "quantity": 6, "average_cost": 0,
                  "realised_profit": -2, "market_price": 1, "market_value": 6,
                  "unrealised_profit": 6}]}
                """));
  }

  @Test
  void whatWasSoldOffStaysWithItsProfitAndPositionsAreBySymbol() {
    for (String symbol : List.of("ZZZ", "AAA")) {
      book.post("kind", "buy", "symbol", symbol, "quantity", 2, "price", 5).expect(201);
    }
    book.post("kind", "sell", "symbol", "ZZZ", "quantity", 2, "price", 6).expect(201);
    quote("ZZZ", "9");
    JsonNode positions = book.positions().get("positions");
    assertThat(positions.findValuesAsText("symbol")).containsExactly("AAA", "ZZZ");
    assertThat(positions.get(1))
        .isEqualTo(
            Json.read(
                """
                {"symbol": "ZZZ", "quantity": 0, "average_cost": 0, "realised_profit": 2,
                  "market_price": 9, "market_value": 0, "unrealised_profit": 0}
                """));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void agreeWithThePlainReferenceOnRandomHistories(long seed) {
    quote("SYM0", "1.23456789");
    Map<String, BigDecimal> prices = Map.of("SYM0", new BigDecimal("1.23456789"));
    Random random = new Random(seed);
    PlainBook plain = new PlainBook();
    List<Long> ids = new ArrayList<>();
    for (int posted = 0; posted < ENTRIES; posted++) {
      Entry entry = plain.next(random);
      Answer answer = book.client().post(book.path("/transactions"), body(entry, ids));
      if (plain.take(entry)) {
        ids.add(answer.expect(201).id());
      } else {
        answer.expectProblem(409);
      }
    }
    assertThat(book.positions()).isEqualTo(Json.read(Json.write(plain.positions(prices))));
  }

  private static String body(Entry entry, List<Long> ids) {
    if (entry.isReversal()) {
      return Json.object(
          "reverses_id", ids.get(entry.reverses()), "executed_at", entry.executedAt());
    }
    Movement movement = entry.movement();
    return Json.object(
        "kind", movement.kind(),
        "executed_at", entry.executedAt(),
        "symbol", movement.symbol(),
        "quantity", movement.quantity(),
        "price", movement.price(),
        "fee", movement.fee(),
        "amount", movement.amount(),
        "settled_amount", movement.settledAmount());
  }
}
