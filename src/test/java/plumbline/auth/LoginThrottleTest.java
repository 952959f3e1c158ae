package plumbline.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import plumbline.Answer;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;

@OnEachDatabase
final class LoginThrottleTest {
  private static final int ATTEMPTS = 10;

  private final Desk desk;
  private final Person person;

  LoginThrottleTest(Desk desk) {
    this.desk = desk;
    this.person = desk.register();
  }

  private static Answer login(Desk desk, String email, String password) {
    return desk.anonymous()
        .post("/api/auth/login", Json.object("email", email, "password", password));
  }

  private static void fail(Desk desk, String email, int times) {
    for (int attempt = 0; attempt < times; attempt++) {
      login(desk, email, "not the password " + attempt).expectProblem(401);
    }
  }

  @Test
  void afterTooManyFailuresEvenTheRightPasswordMustWait() {
    fail(desk, person.email(), ATTEMPTS);
    login(desk, person.email(), Desk.PASSWORD).expectProblem(429).expectRetryAfter();
    login(desk, person.email().toUpperCase(Locale.ROOT), Desk.PASSWORD).expectProblem(429);
  }

  @Test
  void anUnknownAccountIsThrottledAlike() {
    String unknown = "u" + UUID.randomUUID() + "@desk.example";
    fail(desk, unknown, ATTEMPTS);
    Answer refused = login(desk, unknown, Desk.PASSWORD).expectProblem(429).expectRetryAfter();
    fail(desk, person.email(), ATTEMPTS);
    assertThat(login(desk, person.email(), Desk.PASSWORD).expectProblem(429).body())
        .isEqualTo(refused.body());
  }

  @Test
  void otherAccountsAndOpenSessionsAreNotAffected() {
    Person other = desk.register();
    fail(desk, person.email(), ATTEMPTS);
    login(desk, person.email(), Desk.PASSWORD).expectProblem(429);
    login(desk, other.email(), Desk.PASSWORD).expect(200);
    person.client().get("/api/users/me").expect(200);
  }

  @Test
  void aSuccessForgetsTheFailures() {
    fail(desk, person.email(), ATTEMPTS - 1);
    login(desk, person.email(), Desk.PASSWORD).expect(200);
    fail(desk, person.email(), ATTEMPTS);
    login(desk, person.email(), Desk.PASSWORD).expectProblem(429);
  }

  @Test
  void replicasOnOneDatabaseCountTogether() {
    try (Desk replica = desk.replica(Map.of())) {
      fail(desk, person.email(), ATTEMPTS / 2);
      fail(replica, person.email(), ATTEMPTS / 2);
      login(desk, person.email(), Desk.PASSWORD).expectProblem(429).expectRetryAfter();
      login(replica, person.email(), Desk.PASSWORD).expectProblem(429).expectRetryAfter();
    }
  }

  @Test
  void theTableOfAttemptsHoldsNoEmail() {
    fail(desk, person.email(), 1);
    List<String> accounts =
        desk.authJdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery("select account_hash from login_buckets")
                        .mapTo(String.class)
                        .list());
    assertThat(accounts)
        .contains(Token.sha256(person.email()))
        .allMatch(account -> account.matches("[0-9a-f]{64}"));
  }
}
