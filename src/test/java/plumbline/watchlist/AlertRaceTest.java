package plumbline.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.Answer;
import plumbline.Desk;
import plumbline.OnEachDatabase;
import plumbline.Race;

/** Quotes that come in at one moment. */
@OnEachDatabase
final class AlertRaceTest {
  private static final int ROUNDS = 5;

  private final Market market;

  AlertRaceTest(Desk desk) {
    this.market = new Market(desk.register());
  }

  @ParameterizedTest
  @CsvSource({"2, true", "2, false", "8, true", "8, false"})
  void quotesThatRaceAcrossAnAlertFireItOnce(int runners, boolean isQuotedBefore) {
    for (int round = 0; round < ROUNDS; round++) {
      String symbol = "SYM" + round;
      if (isQuotedBefore) {
        market.put(symbol, "1", 0);
      }
      market.watch(symbol, "above", "1.25");
      List<Answer> answers =
          Race.run(
              runners,
              number -> market.put(Market.quote(symbol, "1." + (30 + number), 1 + number)));
      answers.forEach(answer -> answer.expect(200));
      assertThat(market.price(symbol).get("quoted_at").textValue())
          .isEqualTo(Market.minute(runners));
      assertThat(market.firings()).isEqualTo(round + 1);
      assertThat(market.events("alert_fired")).hasSize(round + 1);
    }
  }

  @RepeatedTest(ROUNDS)
  void arraysThatOverlapInOppositeOrdersAllComeIn() {
    List<String> symbols = IntStream.range(0, 30).mapToObj(number -> "SYM" + number).toList();
    List<String> reversed = new ArrayList<>(symbols);
    Collections.reverse(reversed);
    symbols.subList(0, 15).forEach(symbol -> market.put(symbol, "1", 0));
    symbols.forEach(symbol -> market.watch(symbol, "above", "1.25"));
    int runners = 6;
    List<Answer> answers =
        Race.run(
            runners,
            number ->
                market.put(
                    Market.quotes(
                        (number % 2 == 0 ? symbols : reversed)
                            .stream()
                                .map(symbol -> Market.quote(symbol, "1.5", 1 + number))
                                .toList())));
    answers.forEach(answer -> answer.expect(200));
    for (String symbol : symbols) {
      JsonNode price = market.price(symbol);
      assertThat(price.get("quoted_at").textValue()).isEqualTo(Market.minute(runners));
    }
    assertThat(market.firings()).isEqualTo(symbols.size());
  }
}
