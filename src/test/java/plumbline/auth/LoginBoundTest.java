package plumbline.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import plumbline.Answer;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;

@OnEachDatabase
final class LoginBoundTest {
  private static final int CALLERS = 40;
  private static final int LOGINS_EACH = 3;

  private final Desk desk;
  private final Person person;

  LoginBoundTest(Desk desk) {
    this.desk = desk;
    this.person = desk.register();
  }

  @Test
  void aFloodOfLoginsIsTurnedAwayAndStarvesNobody() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
    try {
      CyclicBarrier start = new CyclicBarrier(CALLERS);
      List<Future<List<Answer>>> flood = new ArrayList<>();
      for (int caller = 0; caller < CALLERS; caller++) {
        flood.add(threads.submit(() -> logins(start)));
      }
      do {
        desk.anonymous().get("/health").expect(200);
        person.client().get("/api/users/me").expect(200);
      } while (!flood.stream().allMatch(Future::isDone));

      List<Integer> statuses = new ArrayList<>();
      for (Future<List<Answer>> caller : flood) {
        for (Answer answer : caller.get()) {
          statuses.add(answer.status());
          if (answer.status() == 503) {
            answer.expectProblem(503).expectRetryAfter();
            assertThat(answer.body().get("detail").textValue()).contains("signing in");
          }
        }
      }
      assertThat(statuses).contains(401, 503).containsOnly(401, 503);
    } finally {
      threads.shutdownNow();
    }
    assertThat(desk.login(person.email(), Desk.PASSWORD)).isNotBlank();
  }

  /** Each with an e-mail of its own, so that the throttle lets it pass to the hashing. */
  private List<Answer> logins(CyclicBarrier start) throws Exception {
    start.await();
    List<Answer> answers = new ArrayList<>();
    for (int login = 0; login < LOGINS_EACH; login++) {
      String body =
          Json.object("email", UUID.randomUUID() + "@desk.example", "password", Desk.PASSWORD);
      answers.add(desk.anonymous().post("/api/auth/login", body));
    }
    return answers;
  }
}
