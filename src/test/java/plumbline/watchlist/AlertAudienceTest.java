package plumbline.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;
import plumbline.shared.WorkspaceRole;

/** Whose alerts a quote fires: those of the present members of its workspace. */
@OnEachDatabase
final class AlertAudienceTest {
  private final Desk desk;
  private final Market market;
  private final Person member;

  AlertAudienceTest(Desk desk) {
    this.desk = desk;
    this.market = new Market(desk.register());
    this.member = desk.register();
    market.owner().takeIn(member, WorkspaceRole.MEMBER);
  }

  private long firedAlerts() {
    return desk.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select count(*) from watchlist where workspace_id = :workspace and"
                            + " alert_fired_at is not null")
                    .bind("workspace", market.owner().workspaceId())
                    .mapTo(Long.class)
                    .one());
  }

  @Test
  void theAlertsOfSeveralMembersAllFire() {
    Person third = desk.register();
    market.owner().takeIn(third, WorkspaceRole.ADMIN);
    for (Person watcher : List.of(market.owner(), member, third)) {
      market.watch(watcher, "EURUSD", "above", "1.25");
    }
    market.put("EURUSD", "1.3", 1);
    for (Person watcher : List.of(market.owner(), member, third)) {
      assertThat(market.firings(watcher)).isEqualTo(1);
    }
    assertThat(market.events("alert_fired")).hasSize(3);
  }

  @Test
  void onlyTheAlertsThatAreReachedFire() {
    market.watch("EURUSD", "above", "1.25");
    market.watch(member, "EURUSD", "above", "1.35");
    market.put("EURUSD", "1.3", 1);
    assertThat(market.firings()).isEqualTo(1);
    assertThat(market.firings(member)).isZero();
  }

  @Test
  void aRemovedMembersAlertsDoNotFire() {
    market.watch(member, "EURUSD", "above", "1.25");
    market.owner().client().delete(market.owner().path("/members/" + member.id())).expect(204);
    market.put("EURUSD", "1.3", 1);
    assertThat(firedAlerts()).isZero();
    assertThat(market.events("alert_fired")).isEmpty();
  }

  @Test
  void aDeactivatedPersonsAlertsDoNotFire() {
    market.watch(member, "EURUSD", "above", "1.25");
    desk.systemAdmin()
        .client()
        .patch("/api/users/" + member.id(), Json.object("is_active", false))
        .expect(200);
    market.put("EURUSD", "1.3", 1);
    assertThat(firedAlerts()).isZero();
    assertThat(market.events("alert_fired")).isEmpty();
  }

  @Test
  void anotherWorkspaceIsUntouched() {
    Market other = new Market(member);
    other.put("EURUSD", "1.1", 1);
    other.watch("EURUSD", "above", "1.25");
    market.put("EURUSD", "1.3", 2);
    assertThat(other.firings()).isZero();
    assertThat(other.price("EURUSD").get("price").decimalValue()).isEqualByComparingTo("1.1");
    other.put("EURUSD", "1.4", 2);
    assertThat(other.firings()).isEqualTo(1);
  }
}
