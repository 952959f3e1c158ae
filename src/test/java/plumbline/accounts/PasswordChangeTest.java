package plumbline.accounts;

import org.junit.jupiter.api.Test;
import plumbline.Answer;
import plumbline.Client;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;
import plumbline.shared.WorkspaceRole;

@OnEachDatabase
final class PasswordChangeTest {
  private static final String ANOTHER = "another long passphrase";

  private final Desk desk;
  private final Person person;

  PasswordChangeTest(Desk desk) {
    this.desk = desk;
    this.person = desk.register();
  }

  private static Answer change(Client client, String current, String wanted) {
    return client.post(
        "/api/users/me/password", Json.object("current_password", current, "new_password", wanted));
  }

  private void login(String password, int status) {
    desk.anonymous()
        .post("/api/auth/login", Json.object("email", person.email(), "password", password))
        .expect(status);
  }

  @Test
  void onlyTheNewPasswordSignsInAfterwards() {
    change(person.client(), Desk.PASSWORD, ANOTHER).expect(204);
    login(Desk.PASSWORD, 401);
    login(ANOTHER, 200);
  }

  @Test
  void allOtherSessionsEndAndTheAskingOneStays() {
    Client other = desk.signIn(person.email(), person.id()).client();
    Person stranger = desk.register();
    change(person.client(), Desk.PASSWORD, ANOTHER).expect(204);
    other.get("/api/users/me").expectProblem(401);
    person.client().get("/api/users/me").expect(200);
    stranger.client().get("/api/users/me").expect(200);
  }

  @Test
  void aWrongCurrentPasswordChangesNothing() {
    Client other = desk.signIn(person.email(), person.id()).client();
    change(person.client(), "not the password at all", ANOTHER).expectInvalid("/current_password");
    login(Desk.PASSWORD, 200);
    login(ANOTHER, 401);
    other.get("/api/users/me").expect(200);
  }

  @Test
  void theNewPasswordMustKeepTheRule() {
    change(person.client(), Desk.PASSWORD, "elevenchars").expectInvalid("/new_password");
    change(person.client(), Desk.PASSWORD, "x".repeat(129)).expectInvalid("/new_password");
    change(person.client(), Desk.PASSWORD, "Password1234").expectInvalid("/new_password");
    person.client().post("/api/users/me/password", "{}").expectProblem(422);
    login(Desk.PASSWORD, 200);
  }

  @Test
  void guessingTheCurrentPasswordIsThrottledLikeSigningIn() {
    for (int attempt = 0; attempt < 10; attempt++) {
      change(person.client(), "not the password " + attempt, ANOTHER).expectProblem(422);
    }
    change(person.client(), Desk.PASSWORD, ANOTHER).expectProblem(429).expectRetryAfter();
    login(Desk.PASSWORD, 429);
    person.client().get("/api/users/me").expect(200);
  }

  @Test
  void anApiKeyCannotChangeIt() {
    Client key = person.key(person.workspaceId(), WorkspaceRole.OWNER);
    change(key, Desk.PASSWORD, ANOTHER).expectProblem(403);
    login(Desk.PASSWORD, 200);
  }
}
