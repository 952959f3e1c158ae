package plumbline.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.Answer;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;
import plumbline.db.Engine;
import plumbline.shared.WorkspaceRole;

/** What a journal takes down, and what it may refer to. */
@OnEachDatabase
final class JournalTest {
  private final Desk desk;
  private final Journal journal;

  JournalTest(Desk desk) {
    this.desk = desk;
    this.journal = new Journal(desk, desk.register());
  }

  private static String tags(Answer entry) {
    return entry.body().get("tags").toString();
  }

  @Test
  void whatIsNotGivenIsNullAndTagsAreNone() {
    JsonNode entry = journal.write().expect(201).body();
    for (String field : List.of("bot_id", "history_id", "closed_at", "exit_price", "notes")) {
      assertThat(entry.get(field).isNull()).as(field).isTrue();
    }
    assertThat(entry.get("tags").toString()).isEqualTo("[]");
    assertThat(entry.get("user_id").longValue()).isEqualTo(journal.owner().id());
  }

  @Test
  void tagsKeepTheirOrderAndAreReplacedAsAWhole() {
    long id = journal.write("tags", List.of("b", "a \"quoted\" one", "b", "ä€😀")).id();
    assertThat(tags(journal.read(id))).isEqualTo("[\"b\",\"a \\\"quoted\\\" one\",\"b\",\"ä€😀\"]");
    assertThat(tags(journal.change(id, "tags", List.of("c")).expect(200))).isEqualTo("[\"c\"]");
    assertThat(tags(journal.change(id, "notes", "x").expect(200))).isEqualTo("[\"c\"]");
    assertThat(tags(journal.read(id))).isEqualTo("[\"c\"]");
  }

  @Test
  void nullLeavesNoTags() {
    long id = journal.write("tags", List.of("a")).id();
    assertThat(tags(journal.change(id, "tags", null).expect(200))).isEqualTo("[]");
    assertThat(tags(journal.write("tags", null).expect(201))).isEqualTo("[]");
  }

  @Test
  void fiftyTagsOfFiftyCharactersAreTaken() {
    List<String> most = Collections.nCopies(50, "t".repeat(50));
    assertThat(journal.write("tags", most).expect(201).body().get("tags")).hasSize(50);
  }

  @Test
  void tagsAreStoredAsAnArrayOfTexts() {
    long written = journal.write("tags", List.of("a", "b")).id();
    long without = journal.write().id();
    long changed = journal.write().id();
    journal.change(changed, "tags", List.of("c")).expect(200);
    assertThat(stored(written)).isEqualTo("[\"a\",\"b\"]");
    assertThat(stored(without)).isEqualTo("[]");
    assertThat(stored(changed)).isEqualTo("[\"c\"]");
  }

  /** The tags as the database writes its JSON; fails unless it holds an array. */
  private String stored(long id) {
    String isArray =
        desk.engine() == Engine.H2 ? "tags is json array" : "jsonb_typeof(tags) = 'array'";
    return desk.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select cast(tags as varchar) from journal_entries where "
                            + isArray
                            + " and workspace_id = :workspace and id = :id")
                    .bind("workspace", journal.owner().workspaceId())
                    .bind("id", id)
                    .mapTo(String.class)
                    .one())
        .replace(", ", ",");
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999999999.99999999", "0.00000001", "900719925474.09930001", "0.1"})
  void decimalsAreExact(String number) {
    BigDecimal decimal = new BigDecimal(number);
    Answer written =
        journal.write("entry_price", decimal, "exit_price", decimal, "quantity", decimal);
    for (Answer answer : List.of(written, journal.read(written.id()))) {
      assertThat(answer.text())
          .contains("\"entry_price\":" + number + ",")
          .contains("\"exit_price\":" + number + ",")
          .contains("\"quantity\":" + number + ",");
    }
  }

  @Test
  void aTradeMayEndWhenItBeganButNotBefore() {
    long id = journal.write("closed_at", "2026-01-05T09:00:00Z").expect(201).id();
    journal.change(id, "opened_at", "2026-01-05T09:00:00.000001Z").expectInvalid("/closed_at");
    journal.change(id, "closed_at", "2026-01-05T08:00:00Z").expectInvalid("/closed_at");
    journal.change(id, "closed_at", "2026-01-05T12:30:00+02:00").expect(200);
    assertThat(journal.read(id).body().get("closed_at").textValue())
        .isEqualTo("2026-01-05T10:30:00Z");
  }

  @Test
  void anExitPriceMayBeKnownLaterThanTheEnd() {
    long id = journal.write("closed_at", "2026-01-05T10:00:00Z").expect(201).id();
    journal.change(id, "exit_price", 1.5).expect(200);
    journal.change(id, "closed_at", null).expect(200);
    assertThat(journal.read(id).body().get("closed_at").isNull()).isTrue();
  }

  @Test
  void anEntryIsAboutABotAndAnEventOfItsWorkspace() {
    long bot = journal.bot();
    long event = journal.event();
    JsonNode entry = journal.write("bot_id", bot, "history_id", event).expect(201).body();
    assertThat(entry.get("bot_id").longValue()).isEqualTo(bot);
    assertThat(entry.get("history_id").longValue()).isEqualTo(event);
    long id = entry.get("id").longValue();
    JsonNode cleared = journal.change(id, "bot_id", null, "history_id", null).expect(200).body();
    assertThat(cleared.get("bot_id").isNull()).isTrue();
    assertThat(cleared.get("history_id").isNull()).isTrue();
  }

  @Test
  void botsAndEventsOfAnotherWorkspaceAreAsGoodAsMissing() {
    Journal elsewhere = new Journal(desk, desk.register());
    long bot = elsewhere.bot();
    long event = elsewhere.event();
    Answer foreign = journal.write("bot_id", bot).expectInvalid("/bot_id");
    Answer missing = journal.write("bot_id", Long.MAX_VALUE).expectInvalid("/bot_id");
    assertThat(foreign.text()).isEqualTo(missing.text());
    foreign = journal.write("history_id", event).expectInvalid("/history_id");
    missing = journal.write("history_id", Long.MAX_VALUE).expectInvalid("/history_id");
    assertThat(foreign.text()).isEqualTo(missing.text());
    long id = journal.write().id();
    journal.change(id, "bot_id", bot).expectInvalid("/bot_id");
    journal.change(id, "history_id", event).expectInvalid("/history_id");
    assertThat(journal.read(id).body().get("version").intValue()).isEqualTo(1);
  }

  @Test
  void aReferenceIsRefusedBeforeAnEntryIsMissed() {
    journal.change(Long.MAX_VALUE, "bot_id", Long.MAX_VALUE).expectInvalid("/bot_id");
    journal.change(Long.MAX_VALUE, "history_id", Long.MAX_VALUE).expectInvalid("/history_id");
    journal.change(Long.MAX_VALUE, "bot_id", journal.bot()).expectProblem(404);
  }

  @Test
  void anEntryOutlivesItsBotAndNoOtherIsWrittenAboutIt() {
    long bot = journal.bot();
    long id = journal.write("bot_id", bot).expect(201).id();
    journal.deleteBot(bot);
    journal.change(id, "notes", "still mine").expect(200);
    assertThat(journal.change(id, "bot_id", bot, "quantity", 3).expect(200).body().get("bot_id"))
        .hasToString(Long.toString(bot));
    journal.write("bot_id", bot).expectInvalid("/bot_id");
    journal.change(journal.write().id(), "bot_id", bot).expectInvalid("/bot_id");
  }

  @Test
  void anOwnerDoesNotSeeWhatOthersWrite() {
    Person owner = journal.owner();
    Person member = desk.register();
    owner.takeIn(member, WorkspaceRole.MEMBER);
    long id = member.client().post(owner.path("/journal"), Journal.trade()).expect(201).id();
    journal.read(id).expectProblem(404);
    journal.change(id, "notes", "theirs").expectProblem(404);
    owner.client().delete(owner.path("/journal/" + id)).expectProblem(404);
    assertThat(owner.client().get(owner.path("/journal")).expect(200).ids()).isEmpty();
    assertThat(
            owner
                .client()
                .with("Accept", "application/x-ndjson")
                .get(owner.path("/journal"))
                .expect(200)
                .text())
        .isEmpty();
    member.client().get(owner.path("/journal/" + id)).expect(200);
  }

  @Test
  void deletingRemovesTheRow() {
    long id = journal.write("tags", List.of("a"), "history_id", journal.event()).id();
    journal.owner().client().delete(journal.owner().path("/journal/" + id)).expect(204);
    int left =
        desk.jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select count(*) from journal_entries where workspace_id = :workspace")
                        .bind("workspace", journal.owner().workspaceId())
                        .mapTo(Integer.class)
                        .one());
    assertThat(left).isZero();
  }

  @Test
  void tagsThatAreNotValidChangeNothing() {
    long id = journal.write("tags", List.of("a")).id();
    journal.change(id, "tags", "b").expectInvalid("/tags");
    journal.change(id, "tags", List.of("a", "")).expectInvalid("/tags/1");
    assertThat(Json.read(tags(journal.read(id)))).hasSize(1);
  }
}
