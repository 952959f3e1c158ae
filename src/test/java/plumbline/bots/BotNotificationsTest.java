package plumbline.bots;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;
import plumbline.shared.WorkspaceRole;

/** The creator of a bot is told of its events that are notifications, and nobody else. */
@OnEachDatabase
final class BotNotificationsTest {
  private final Desk desk;
  private final Person owner;
  private final Person creator;
  private final String bot;

  BotNotificationsTest(Desk desk) {
    this.desk = desk;
    this.owner = desk.register();
    this.creator = desk.register();
    owner.takeIn(creator, WorkspaceRole.ADMIN);
    String body = Json.object("name", "Bot", "market", "EURUSD");
    this.bot =
        owner.path("/bots/" + creator.client().post(owner.path("/bots"), body).expect(201).id());
  }

  private long report(String body) {
    return owner
        .client()
        .post(bot + "/history", body)
        .expect(201)
        .body()
        .get("first_id")
        .longValue();
  }

  private JsonNode told(Person person) {
    return person.client().get(owner.path("/notifications")).expect(200).body();
  }

  private int countOfAll() {
    return desk.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select count(*) from notifications where workspace_id = :id")
                    .bind("id", owner.workspaceId())
                    .mapTo(Integer.class)
                    .one());
  }

  @Test
  void theCreatorIsToldWhoeverReports() {
    long first =
        report(
            Reporter.array(
                List.of(
                    Reporter.event("opened"),
                    Reporter.notification("stopped"),
                    Reporter.notification("failed"))));
    JsonNode told = told(creator);
    assertThat(told.findValuesAsText("action")).containsExactly("failed", "stopped");
    assertThat(told.get(1).get("history_id").longValue()).isGreaterThan(first);
    assertThat(told.get(1).get("details").textValue()).isEqualTo("It matters");
    assertThat(told(owner)).isEmpty();
  }

  @Test
  void aNotificationIsOfItsOwnEvent() {
    long id = report(Reporter.notification("stopped"));
    assertThat(told(creator).get(0).get("history_id").longValue()).isEqualTo(id);
    JsonNode event = owner.client().get(bot + "/history").body().get(0);
    assertThat(event.get("is_notification").booleanValue()).isTrue();
  }

  @Test
  void aCreatorWhoWasRemovedIsNotTold() {
    owner.client().delete(owner.path("/members/" + creator.id())).expect(204);
    report(Reporter.notification("stopped"));
    assertThat(countOfAll()).isZero();
    assertThat(owner.client().get(bot + "/history").expect(200).ids()).hasSize(1);
  }

  @Test
  void aCreatorWhoDeletedTheirAccountIsNotTold() {
    creator.client().delete("/api/workspaces/" + creator.workspaceId()).expect(204);
    creator.client().delete("/api/users/me").expect(204);
    report(Reporter.notification("stopped"));
    assertThat(countOfAll()).isZero();
  }
}
