package plumbline.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.Desk;
import plumbline.OnEachDatabase;

/** A quote at an alert's price or beyond it fires the alert, once. */
@OnEachDatabase
final class AlertFiringTest {
  private final Market market;

  AlertFiringTest(Desk desk) {
    this.market = new Market(desk.register());
  }

  @ParameterizedTest
  @CsvSource({
    "above, 1.25, 1.25",
    "above, 1.25, 1.25000001",
    "above, 1.25, 900000000000",
    "below, 1.25, 1.25",
    "below, 1.25, 1.24999999",
    "below, 1.25, 0.00000001",
    "above, 999999999999.99999999, 999999999999.99999999",
    "below, 0.00000001, 0.00000001",
  })
  void aQuoteAtThePriceOrBeyondFires(String direction, String alert, String price) {
    long entry = market.watch("EURUSD", direction, alert);
    market.put("EURUSD", price, 1);
    assertThat(market.firings()).isEqualTo(1);
    assertThat(market.events("alert_fired")).hasSize(1);
    assertThat(market.entry(entry).get("alert_fired_at").isNull()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "above, 1.25, 1.24999999",
    "below, 1.25, 1.25000001",
    "above, 999999999999.99999999, 999999999999.99999998",
    "below, 0.00000001, 0.00000002",
  })
  void aQuoteShortOfThePriceDoesNotFire(String direction, String alert, String price) {
    long entry = market.watch("EURUSD", direction, alert);
    market.put("EURUSD", price, 1);
    assertThat(market.firings()).isZero();
    assertThat(market.events("alert_fired")).isEmpty();
    assertThat(market.entry(entry).get("alert_fired_at").isNull()).isTrue();
  }

  @Test
  void theEventAndTheNotificationSayWhatHappened() {
    market.watch("EURUSD", "above", "1.25");
    market.put("EURUSD", "1.3", 1);
    JsonNode event = market.events("alert_fired").get(0);
    JsonNode told = market.told(market.owner(), "alert_fired").get(0);
    assertThat(event.get("is_notification").booleanValue()).isTrue();
    assertThat(event.get("details").textValue()).contains("EURUSD", "1.3", "above", "1.25");
    assertThat(told.get("history_id")).isEqualTo(event.get("id"));
    assertThat(told.get("details")).isEqualTo(event.get("details"));
  }

  @Test
  void aFiredAlertDoesNotFireAgain() {
    market.watch("EURUSD", "above", "1.25");
    market.put("EURUSD", "1.3", 1);
    market.put("EURUSD", "1.2", 2);
    market.put("EURUSD", "1.4", 3);
    assertThat(market.firings()).isEqualTo(1);
  }

  @Test
  void aQuoteOfAnotherSymbolDoesNotFire() {
    market.watch("EURUSD", "above", "1.25");
    market.put("EURUS", "2", 1);
    market.put("eurusd", "2", 1);
    assertThat(market.firings()).isZero();
  }

  @Test
  void anEntryThatIsGoneDoesNotFire() {
    long entry = market.watch("EURUSD", "above", "1.25");
    market.owner().client().delete(market.owner().path("/watchlist/" + entry)).expect(204);
    market.put("EURUSD", "2", 1);
    assertThat(market.events("alert_fired")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"4, 1.3", "5, 1.2"})
  void anOlderQuoteAndTheSameAgainChangeAndFireNothing(int minute, String price) {
    JsonNode stored = market.put("EURUSD", "1.2", 5).body();
    market.watch("EURUSD", "above", "1.15");
    JsonNode answered = market.put("EURUSD", price, minute).body();
    assertThat(answered).isEqualTo(stored);
    assertThat(market.price("EURUSD")).isEqualTo(stored);
    assertThat(market.firings()).isZero();
  }

  @Test
  void aCorrectedPriceOfTheSameTimeCounts() {
    market.put("EURUSD", "1.2", 5);
    market.watch("EURUSD", "above", "1.25");
    JsonNode corrected = market.put("EURUSD", "1.3", 5).body();
    assertThat(corrected.get("price").decimalValue()).isEqualByComparingTo("1.3");
    assertThat(market.firings()).isOne();
  }

  @Test
  void anIntermediateQuoteOfAnArrayFires() {
    market.watch("EURUSD", "above", "1.25");
    market
        .put(
            Market.quotes(
                List.of(
                    Market.quote("EURUSD", "1.1", 3),
                    Market.quote("EURUSD", "1.3", 2),
                    Market.quote("EURUSD", "1.2", 1))))
        .expect(200);
    assertThat(market.firings()).isEqualTo(1);
    assertThat(market.price("EURUSD").get("price").decimalValue()).isEqualByComparingTo("1.1");
  }

  @Test
  void anIntermediateQuoteThatIsNotNewerDoesNotFire() {
    market.put("EURUSD", "1.1", 5);
    market.watch("EURUSD", "above", "1.25");
    market
        .put(
            Market.quotes(
                List.of(Market.quote("EURUSD", "1.3", 4), Market.quote("EURUSD", "1.2", 6))))
        .expect(200);
    assertThat(market.firings()).isZero();
    assertThat(market.price("EURUSD").get("price").decimalValue()).isEqualByComparingTo("1.2");
  }

  @Test
  void severalReachingQuotesOfAnArrayFireOnce() {
    market.watch("EURUSD", "above", "1.25");
    market
        .put(
            Market.quotes(
                List.of(
                    Market.quote("EURUSD", "1.3", 1),
                    Market.quote("EURUSD", "1.1", 2),
                    Market.quote("EURUSD", "1.4", 3))))
        .expect(200);
    assertThat(market.firings()).isEqualTo(1);
    assertThat(market.events("alert_fired")).hasSize(1);
  }
}
