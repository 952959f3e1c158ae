package plumbline.bots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.Answer;
import plumbline.Desk;
import plumbline.OnEachDatabase;
import plumbline.Person;
import plumbline.Race;
import plumbline.shared.WorkspaceRole;

/** A report that is sent again with its Idempotency-Key is written once. */
@OnEachDatabase
final class RepeatedReportTest {
  private static final String BODY =
      Reporter.array(List.of(Reporter.event("opened"), Reporter.notification("stopped")));

  private final Desk desk;
  private final Person owner;
  private final Reporter bot;

  RepeatedReportTest(Desk desk) {
    this.desk = desk;
    this.owner = desk.register();
    this.bot = Reporter.of(owner);
  }

  private Answer report(Person person, String key, String body) {
    return person.client().with("Idempotency-Key", key).post(bot.path() + "/history", body);
  }

  private Answer report(String key, String body) {
    return report(owner, key, body);
  }

  private List<Long> written() {
    return owner.client().get(owner.path("/history")).expect(200).ids();
  }

  private List<Long> told() {
    return owner.client().get(owner.path("/notifications")).expect(200).ids();
  }

  private void age(Duration age) {
    desk.jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "update idempotency_keys set created_at = :then where user_id = :user")
                    .bind("then", Instant.now().minus(age))
                    .bind("user", owner.id())
                    .execute());
  }

  @Test
  void aRepetitionGetsTheFirstAnswerAndWritesNothing() {
    Answer first = report("a", BODY).expect(201);
    Answer again = report("a", BODY).expect(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    assertThat(written()).hasSize(2);
    assertThat(told()).hasSize(1);
  }

  @Test
  void anotherKeyOrNoneIsAnotherReport() {
    report("a", BODY).expect(201);
    report("A", BODY).expect(201);
    bot.report(BODY).expect(201);
    bot.report(BODY).expect(201);
    assertThat(written()).hasSize(8);
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() {
    report("a", Reporter.event("opened")).expect(201);
    report("a", Reporter.event("closed")).expectProblem(422);
    report("a", Reporter.array(List.of(Reporter.event("opened")))).expectProblem(422);
    assertThat(written()).hasSize(1);
  }

  @Test
  void aBodyThatReadsTheSameIsTheSame() {
    report("a", "{\"action\": \"opened\", \"details\": \"x\"}").expect(201);
    report("a", "{\"details\":\"x\",\"action\":\"opened\",\"is_notification\":false}").expect(201);
    assertThat(written()).hasSize(1);
  }

  @Test
  void aRepetitionIsAnsweredAlsoWhenTheBotIsDeletedMeanwhile() {
    Answer first = report("a", BODY).expect(201);
    owner.client().delete(bot.path()).expect(204);
    assertThat(report("a", BODY).expect(201).body()).isEqualTo(first.body());
    report("b", BODY).expectProblem(404);
    assertThat(written()).hasSize(2);
  }

  @Test
  void theKeyOfAnotherPersonOrAnotherBotIsAnotherKey() {
    Person member = desk.register();
    owner.takeIn(member, WorkspaceRole.MEMBER);
    Answer own = report("a", BODY).expect(201);
    assertThat(report(member, "a", BODY).expect(201).body()).isNotEqualTo(own.body());
    Reporter other = Reporter.of(owner);
    owner
        .client()
        .with("Idempotency-Key", "a")
        .post(other.path() + "/history", Reporter.event("other"))
        .expect(201);
    assertThat(written()).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8})
  void repetitionsThatComeTogetherAreWrittenOnce(int runners) {
    for (int round = 0; round < 3; round++) {
      String key = "round " + round;
      List<Answer> answers = Race.run(runners, number -> report(key, BODY));
      answers.forEach(
          answer -> assertThat(answer.expect(201).body()).isEqualTo(answers.get(0).body()));
      assertThat(written()).hasSize(2 * (round + 1));
      assertThat(told()).hasSize(round + 1);
    }
  }

  @Test
  void aReportThatWasRefusedLeavesItsKeyFree() {
    report("a", Reporter.event("")).expectInvalid("/action");
    owner
        .client()
        .with("Idempotency-Key", "a")
        .post(owner.path("/bots/999999999/history"), BODY)
        .expectProblem(404);
    report("a", BODY).expect(201);
    assertThat(written()).hasSize(2);
  }

  @Test
  void aKeyIsKnownForADay() {
    Answer first = report("a", BODY).expect(201);
    age(Duration.ofHours(23));
    assertThat(report("a", BODY).expect(201).body()).isEqualTo(first.body());
    age(Duration.ofHours(25));
    assertThat(report("a", BODY).expect(201).body()).isNotEqualTo(first.body());
    assertThat(written()).hasSize(4);
  }

  @Test
  void aKeyHasOneTo255CharactersThatAreNotAllBlank() {
    report("x".repeat(255), BODY).expect(201);
    report("x".repeat(256), BODY).expectProblem(422);
    report(" ", BODY).expectProblem(422);
    assertThat(written()).hasSize(2);
  }

  @Test
  void aNewKeyWaitsForNobodyWhoIsClearingExpiredOnesAway() {
    report("old", BODY).expect(201);
    age(Duration.ofHours(25));
    try (Handle handle = desk.jdbi().open()) {
      handle.begin();
      handle.execute("delete from idempotency_keys where user_id = ?", owner.id());
      assertTimeoutPreemptively(Duration.ofSeconds(5), () -> report("new", BODY).expect(201));
      handle.rollback();
    }
    report("newer", BODY).expect(201);
    assertThat(keys()).containsExactlyInAnyOrder("new", "newer");
  }

  private List<String> keys() {
    return desk.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select idempotency_key from idempotency_keys where user_id = ?")
                    .bind(0, owner.id())
                    .mapTo(String.class)
                    .list());
  }
}
