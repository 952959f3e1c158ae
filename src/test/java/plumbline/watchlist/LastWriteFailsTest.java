package plumbline.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.OwnDesk;
import plumbline.Person;
import plumbline.TestDatabases;
import plumbline.db.Engine;

/** What belongs together is one transaction: when its last write fails, nothing was written. */
final class LastWriteFailsTest {
  private static final String[] TABLES = {"watchlist", "prices", "trade_history", "notifications"};

  @ParameterizedTest
  @EnumSource
  void anAlertThatCannotBeToldIsNotAdded(Engine engine, TestDatabases databases)
      throws IOException {
    try (OwnDesk own = OwnDesk.start(databases, engine)) {
      Person owner = own.desk().register();
      List<Long> before = own.count(TABLES);
      own.fill("notifications", "id");
      owner
          .client()
          .post(owner.path("/watchlist"), Market.alert("EURUSD", "above", "1.25"))
          .expectProblem(500);
      assertThat(own.count(TABLES)).isEqualTo(before);
      own.empty("notifications");
      new Market(owner).watch("EURUSD", "above", "1.25");
      assertThat(own.count(TABLES)).containsExactly(1L, 0L, 1L, 1L);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aQuoteWhoseAlertCannotBeToldIsNotStored(Engine engine, TestDatabases databases)
      throws IOException {
    try (OwnDesk own = OwnDesk.start(databases, engine)) {
      Market market = new Market(own.desk().register());
      JsonNode stored = market.put("EURUSD", "1.1", 1).body();
      long entry = market.watch("EURUSD", "above", "1.25");
      JsonNode armed = market.entry(entry);
      List<Long> before = own.count(TABLES);
      own.fill("notifications", "id");
      market
          .put(
              Market.quotes(List.of(Market.quote("AAA", "1", 2), Market.quote("EURUSD", "1.3", 2))))
          .expectProblem(500);
      assertThat(own.count(TABLES)).isEqualTo(before);
      assertThat(market.price("EURUSD")).isEqualTo(stored);
      assertThat(market.entry(entry)).isEqualTo(armed);
      own.empty("notifications");
      market.put("EURUSD", "1.3", 2);
      assertThat(market.firings()).isEqualTo(1);
    }
  }
}
