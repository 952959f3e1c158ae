package plumbline.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import plumbline.Answer;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Race;

/** People who register at one moment. */
@OnEachDatabase
final class RegistrationRaceTest {
  private static final int ROUNDS = 5;

  private final Desk desk;

  RegistrationRaceTest(Desk desk) {
    this.desk = desk;
  }

  private Answer register(String email) {
    return desk.anonymous()
        .post(
            "/api/users",
            Json.object("email", email, "display_name", "Twin", "password", Desk.PASSWORD));
  }

  private long count(String sql, String argument) {
    return desk.jdbi()
        .withHandle(handle -> handle.createQuery(sql).bind(0, argument).mapTo(Long.class).one());
  }

  @RepeatedTest(ROUNDS)
  void oneOfTwoGetsTheEmail() {
    String email = "same%d@desk.example".formatted(System.nanoTime());
    List<Answer> answers = Race.run(2, number -> register(email));
    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
    answers.stream()
        .filter(answer -> answer.status() == 409)
        .forEach(
            answer ->
                assertThat(answer.expectProblem(409).body().at("/errors/0/pointer").textValue())
                    .isEqualTo("/email"));
    assertThat(count("select count(*) from users where email = ?", email)).isEqualTo(1);
    assertThat(
            count(
                "select count(*) from workspaces w join users u on u.id = w.owner_id where u.email = ?",
                email))
        .isEqualTo(1);
  }

  /** Username and slug are derived, so that nobody can be at fault for them. */
  @RepeatedTest(ROUNDS)
  void twoOfOneNameBothGetIn() {
    String name = "twin" + System.nanoTime();
    List<Answer> answers =
        Race.run(2, number -> register("%s@desk%d.example".formatted(name, number)));
    answers.forEach(answer -> answer.expect(201));
    assertThat(count("select count(*) from users where email like ?", name + "@%")).isEqualTo(2);
  }
}
