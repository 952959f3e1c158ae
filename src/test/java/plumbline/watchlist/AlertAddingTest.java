package plumbline.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;
import plumbline.shared.WorkspaceRole;

/** Adding an alert is written down, and told to the one who watches. */
@OnEachDatabase
final class AlertAddingTest {
  private final Desk desk;
  private final Market market;

  AlertAddingTest(Desk desk) {
    this.desk = desk;
    this.market = new Market(desk.register());
  }

  @Test
  void anEntryWithAnAlertWritesOneEventAndOneNotification() {
    market.watch("EURUSD", "above", "1.25");
    List<JsonNode> events = market.events("alert_added");
    List<JsonNode> told = market.told(market.owner(), "alert_added");
    assertThat(events).hasSize(1);
    assertThat(told).hasSize(1);
    assertThat(events.get(0).get("is_notification").booleanValue()).isTrue();
    assertThat(events.get(0).get("details").textValue()).contains("EURUSD", "above", "1.25");
    assertThat(told.get(0).get("history_id")).isEqualTo(events.get(0).get("id"));
    assertThat(told.get(0).get("user_id").longValue()).isEqualTo(market.owner().id());
    assertThat(told.get(0).get("read_at").isNull()).isTrue();
  }

  @Test
  void anEntryWithoutAnAlertWritesNeither() {
    Person owner = market.owner();
    owner.client().post(owner.path("/watchlist"), Json.object("symbol", "EURUSD")).expect(201);
    assertThat(owner.client().get(owner.path("/history")).expect(200).body()).isEmpty();
    assertThat(owner.client().get(owner.path("/notifications")).expect(200).body()).isEmpty();
  }

  @Test
  void otherMembersAreNotTold() {
    Person member = desk.register();
    market.owner().takeIn(member, WorkspaceRole.MEMBER);
    market.watch(member, "EURUSD", "above", "1.25");
    assertThat(market.told(member, "alert_added")).hasSize(1);
    assertThat(market.told(market.owner(), "alert_added")).isEmpty();
  }

  @Test
  void anEntryThatIsRefusedWritesNeither() {
    market.watch("EURUSD", "above", "1.25");
    Person owner = market.owner();
    owner
        .client()
        .post(owner.path("/watchlist"), Market.alert("EURUSD", "below", "1"))
        .expectProblem(409);
    assertThat(market.events("alert_added")).hasSize(1);
    assertThat(market.told(owner, "alert_added")).hasSize(1);
  }
}
