package plumbline.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import plumbline.Desk;
import plumbline.OnEachDatabase;

/** What arms an alert again that has fired, and what does not. */
@OnEachDatabase
final class AlertRearmingTest {
  private final Market market;
  private final long entry;

  AlertRearmingTest(Desk desk) {
    market = new Market(desk.register());
    entry = market.watch("EURUSD", "above", "1.25");
    market.put("EURUSD", "1.3", 1);
  }

  private boolean isArmed() {
    return market.entry(entry).get("alert_fired_at").isNull();
  }

  @Test
  void anotherPriceArmsItAgain() {
    market.change(entry, "alert_price", new BigDecimal("1.35"));
    assertThat(isArmed()).isTrue();
    market.put("EURUSD", "1.34", 2);
    assertThat(market.firings()).isEqualTo(1);
    market.put("EURUSD", "1.36", 3);
    assertThat(market.firings()).isEqualTo(2);
  }

  @Test
  void anotherDirectionArmsItAgain() {
    market.change(entry, "alert_direction", "below");
    assertThat(isArmed()).isTrue();
    market.put("EURUSD", "1.2", 2);
    assertThat(market.firings()).isEqualTo(2);
  }

  @Test
  void anAlertThatWasClearedAndGivenAgainIsArmed() {
    market.change(entry, "alert_price", null, "alert_direction", null);
    market.put("EURUSD", "1.4", 2);
    assertThat(market.firings()).isEqualTo(1);
    market.change(entry, "alert_price", new BigDecimal("1.25"), "alert_direction", "above");
    market.put("EURUSD", "1.4", 3);
    assertThat(market.firings()).isEqualTo(2);
  }

  @Test
  void otherNotesDoNot() {
    market.change(entry, "notes", "look again");
    assertThat(isArmed()).isFalse();
    market.put("EURUSD", "1.4", 2);
    assertThat(market.firings()).isEqualTo(1);
  }

  @Test
  void theSamePriceAndDirectionDoNot() {
    market.change(entry, "alert_price", new BigDecimal("1.250"), "alert_direction", "above");
    assertThat(isArmed()).isFalse();
    market.put("EURUSD", "1.4", 2);
    assertThat(market.firings()).isEqualTo(1);
  }
}
