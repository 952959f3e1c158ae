package plumbline.bots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.Client;
import plumbline.OwnDesk;
import plumbline.TestDatabases;
import plumbline.db.Engine;

/** Events and the notifications of them are one transaction. */
final class UntoldEventsTest {
  private static final String[] TABLES = {"trade_history", "notifications", "idempotency_keys"};

  @ParameterizedTest
  @EnumSource
  void eventsThatCannotBeToldAreNotWrittenAndTheirKeyIsFreeAgain(
      Engine engine, TestDatabases databases) throws IOException {
    try (OwnDesk own = OwnDesk.start(databases, engine)) {
      Reporter bot = Reporter.of(own.desk().register());
      Client client = bot.creator().client().with("Idempotency-Key", "once");
      String body =
          Reporter.array(List.of(Reporter.event("opened"), Reporter.notification("stopped")));
      own.fill("notifications", "id");
      client.post(bot.path() + "/history", body).expectProblem(500);
      assertThat(own.count(TABLES)).containsExactly(0L, 0L, 0L);
      own.empty("notifications");
      client.post(bot.path() + "/history", body).expect(201);
      assertThat(own.count(TABLES)).containsExactly(2L, 1L, 1L);
    }
  }
}
