package plumbline.bots;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plumbline.Answer;
import plumbline.Client;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;
import plumbline.shared.WorkspaceRole;

/** What a bot did is reported by members and read by all who are in the workspace. */
@OnEachDatabase
final class BotHistoryTest {
  private final Desk desk;
  private final Person owner;
  private final Reporter bot;

  BotHistoryTest(Desk desk) {
    this.desk = desk;
    this.owner = desk.register();
    this.bot = Reporter.of(owner);
  }

  @Test
  void oneEventIsAnsweredWithItsIdAndTheCollectionsAddress() {
    Answer reported = bot.report(Reporter.event("opened", 1)).expect(201);
    assertThat(reported.headers().firstValue("Location").orElseThrow())
        .endsWith(bot.path() + "/history");
    JsonNode event = bot.history("").expect(200).body().get(0);
    assertThat(reported.body())
        .isEqualTo(
            Json.read(
                Json.object("count", 1, "first_id", event.get("id"), "last_id", event.get("id"))));
    assertThat(event.get("bot_id").longValue()).isEqualTo(bot.id());
    assertThat(event.get("timestamp").textValue()).isEqualTo("2026-01-05T09:01:00Z");
    assertThat(event.get("action").textValue()).isEqualTo("opened");
    assertThat(event.get("details").isNull()).isTrue();
    assertThat(event.get("is_notification").booleanValue()).isFalse();
  }

  @Test
  void withoutATimeItHappenedNow() {
    bot.report(Reporter.event("opened")).expect(201);
    Instant timestamp = Instant.parse(bot.history("").body().get(0).get("timestamp").textValue());
    assertThat(timestamp).isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now());
  }

  @Test
  void filtersAndLinksReachWhatTheyShould() {
    Reporter other = Reporter.of(owner);
    other.report(Reporter.event("tick", 2)).expect(201);
    bot.report(
            Reporter.array(
                List.of(
                    Reporter.event("tick", 1),
                    Reporter.event("tock", 2),
                    Reporter.event("tick", 3),
                    Reporter.event("tick", 3))))
        .expect(201);
    List<Long> all = bot.ids("");
    assertThat(all).hasSize(4);
    assertThat(bot.ids("?action=tick")).containsExactly(all.get(0), all.get(1), all.get(3));
    String period = "from=2026-01-05T09:02:00Z&to=2026-01-05T09:03:00Z";
    assertThat(bot.ids("?" + period)).containsExactly(all.get(2));
    assertThat(bot.ids("?action=tick&" + period)).isEmpty();
    Answer page = bot.history("?action=tick&per_page=2").expect(200);
    assertThat(owner.client().get(page.next().orElseThrow()).expect(200).ids())
        .containsExactly(all.get(3));
    bot.history("?from=yesterday").expectInvalidParameter("from");
    bot.history("?bot_id=1").expectInvalidParameter("bot_id");
    assertThat(owner.client().get(owner.path("/history?action=tick")).expect(200).ids()).hasSize(4);
  }

  @Test
  void itIsGivenWholeAsCsvAndNdjson() {
    bot.report(Reporter.array(List.of(Reporter.event("opened", 1), Reporter.event("closed", 2))))
        .expect(201);
    Reporter.of(owner).report(Reporter.event("foreign")).expect(201);
    List<Long> ids = bot.ids("");
    Client csv = owner.client().with("Accept", "text/csv");
    assertThat(csv.get(bot.path() + "/history?action=closed").expect(200).text())
        .isEqualTo(
            "id,timestamp,action,details,is_notification,bot_id\r\n%d,2026-01-05T09:02:00Z,closed,,false,%d\r\n"
                .formatted(ids.get(0), bot.id()));
    Client ndjson = owner.client().with("Accept", "application/x-ndjson");
    assertThat(ndjson.get(bot.path() + "/history").expect(200).text().lines()).hasSize(2);
    csv.get(owner.path("/bots/999999999/history")).expectProblem(404);
  }

  @Test
  void whatIsNotValidIsRefused() {
    Map<String, String> bodies =
        Map.ofEntries(
            Map.entry("{}", "/action"),
            Map.entry("[]", ""),
            Map.entry("null", ""),
            Map.entry(Reporter.event(""), "/action"),
            Map.entry(Reporter.event("A".repeat(51)), "/action"),
            Map.entry("{\"action\": \"A\", \"details\": 7}", "/details"),
            Map.entry(Json.object("action", "A", "details", "x".repeat(10_001)), "/details"),
            Map.entry("{\"action\": \"A\", \"timestamp\": \"today\"}", "/timestamp"),
            Map.entry("{\"action\": \"A\", \"is_notification\": 1}", "/is_notification"),
            Map.entry("{\"action\": \"A\", \"bot_id\": 1}", "/bot_id"),
            Map.entry("[{\"action\": \"A\"}, 7]", "/1"));
    bodies.forEach((body, pointer) -> bot.report(body).expectInvalid(pointer));
    assertThat(bot.ids("")).isEmpty();
  }

  @Test
  void membersReportAndViewersRead() {
    Person viewer = desk.register();
    Person member = desk.register();
    owner.takeIn(viewer, WorkspaceRole.VIEWER);
    owner.takeIn(member, WorkspaceRole.MEMBER);
    String path = bot.path() + "/history";
    viewer.client().post(path, "{").expectProblem(403);
    long id =
        member
            .client()
            .post(path, Reporter.event("opened"))
            .expect(201)
            .body()
            .get("first_id")
            .longValue();
    assertThat(viewer.client().get(path).expect(200).ids()).containsExactly(id);
    Person stranger = desk.somebody("stranger");
    stranger.client().get(path).expectProblem(404);
    stranger.client().post(path, Reporter.event("opened")).expectProblem(404);
    String mixed = stranger.path("/bots/" + bot.id() + "/history");
    stranger.client().get(mixed).expectProblem(404);
    stranger.client().post(mixed, Reporter.event("opened")).expectProblem(404);
    desk.anonymous().get(path).expectProblem(401);
    assertThat(bot.ids("")).containsExactly(id);
  }

  @Test
  void aDeletedBotHasNoHistoryButTheWorkspaceKeepsIt() {
    bot.report(Reporter.event("opened")).expect(201);
    List<Long> ids = bot.ids("");
    owner.client().delete(bot.path()).expect(204);
    bot.history("").expectProblem(404);
    bot.report(Reporter.event("closed")).expectProblem(404);
    bot.report("[]").expectInvalid("");
    assertThat(owner.client().get(owner.path("/history")).expect(200).ids()).isEqualTo(ids);
  }

  @Test
  void aBotThatThereIsNotHasNoHistory() {
    for (String id : List.of("999999999", "abc", "0")) {
      String path = owner.path("/bots/" + id + "/history");
      owner.client().get(path).expectProblem(404);
      owner.client().post(path, Reporter.event("opened")).expectProblem(404);
    }
  }
}
