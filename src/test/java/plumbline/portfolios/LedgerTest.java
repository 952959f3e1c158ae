package plumbline.portfolios;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import plumbline.Json;

/** What movements add up to, told by the numbers of a textbook and by random histories. */
final class LedgerTest {
  private static final int HISTORIES = 4_000;
  private static final int LONGEST_HISTORY = 40;

  private static final Map<String, BigDecimal> PRICES =
      Map.of("SYM0", new BigDecimal("1.23456789"), "SYM1", new BigDecimal("100"));

  @Test
  void agreesWithThePlainReferenceOnRandomHistories() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      PlainBook plain = new PlainBook();
      Random random = new Random(seed);
      int length = 1 + random.nextInt(LONGEST_HISTORY);
      for (int number = 0; number < length; number++) {
        plain.take(plain.next(random));
      }
      String expected = Json.write(plain.positions(PRICES));
      assertThat(written(plain.movements())).as("seed %d", seed).isEqualTo(expected);
      assertThat(written(bySymbol(plain.movements())))
          .as("seed %d, by symbol", seed)
          .isEqualTo(expected);
    }
  }

  private static String written(List<Movement> movements) {
    Ledger ledger = new Ledger();
    movements.forEach(ledger::add);
    return Json.write(new PositionsResponse(ledger.cash(), ledger.positions(PRICES)));
  }

  /** In the order that the database gives. */
  private static List<Movement> bySymbol(List<Movement> movements) {
    return movements.stream()
        .sorted(
            Comparator.comparing(Movement::symbol, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  private static Movement trade(TransactionKind kind, String quantity, String price, String fee) {
    return new Movement(
        kind,
        "SYM1",
        new BigDecimal(quantity),
        new BigDecimal(price),
        new BigDecimal(fee),
        null,
        null);
  }

  private static String position(Movement... movements) {
    Ledger ledger = new Ledger();
    List.of(movements).forEach(ledger::add);
    return Json.write(ledger.positions(PRICES).get(0));
  }

  @Test
  void feesRaiseTheCostOfBuyingAndLowerTheProceedsOfSelling() {
    assertThat(
            position(
                trade(TransactionKind.BUY, "10", "20", "5"),
                trade(TransactionKind.BUY, "10", "40", "5"),
                trade(TransactionKind.SELL, "5", "50", "2")))
        .isEqualTo(
            Json.object(
                "symbol",
                "SYM1",
                "quantity",
                15,
                "average_cost",
                new BigDecimal("30.5"),
                "realised_profit",
                new BigDecimal("95.5"),
                "market_price",
                100,
                "market_value",
                1500,
                "unrealised_profit",
                new BigDecimal("1042.5")));
  }

  @Test
  void aThirdIsNoneTheWorseForBeingEndless() {
    Movement third = trade(TransactionKind.SELL, "1", "1", "0");
    assertThat(position(trade(TransactionKind.BUY, "3", "0.1", "0.7"), third))
        .contains("\"average_cost\":0.33333333,\"realised_profit\":0.66666667");
    assertThat(position(trade(TransactionKind.BUY, "3", "0.1", "0.7"), third, third, third))
        .contains("\"quantity\":0,\"average_cost\":0,\"realised_profit\":2,");
  }
}
