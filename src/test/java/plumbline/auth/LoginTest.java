package plumbline.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import plumbline.Answer;
import plumbline.Client;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;

@OnEachDatabase
final class LoginTest {
  private final Desk desk;
  private final Person person;

  LoginTest(Desk desk) {
    this.desk = desk;
    this.person = desk.register();
  }

  private Answer login(String email, String password) {
    return desk.anonymous()
        .post("/api/auth/login", Json.object("email", email, "password", password));
  }

  @Test
  void itGivesATokenForADay() {
    Answer answer = login(person.email(), Desk.PASSWORD).expect(200);
    assertThat(answer.body().fieldNames()).toIterable().containsOnly("token", "expires_at");
    Instant expires = Instant.parse(answer.body().get("expires_at").textValue());
    assertThat(Duration.between(Instant.now(), expires))
        .isBetween(Duration.ofHours(23), Duration.ofHours(24));
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    Client client = desk.anonymous().withToken(answer.body().get("token").textValue());
    assertThat(client.get("/api/users/me").expect(200).id()).isEqualTo(person.id());
  }

  @Test
  void anUnknownEmailAndAWrongPasswordGetTheSameAnswer() {
    Answer wrong = login(person.email(), "not the password at all").expectProblem(401);
    Answer unknown = login("u" + UUID.randomUUID() + "@desk.example", Desk.PASSWORD);
    assertThat(unknown.expectProblem(401).body()).isEqualTo(wrong.body());
    assertThat(unknown.headers().map().keySet()).isEqualTo(wrong.headers().map().keySet());
  }

  @Test
  void passwordsAreComparedExactly() {
    login(person.email(), Desk.PASSWORD.toUpperCase(Locale.ROOT)).expectProblem(401);
    login(person.email(), Desk.PASSWORD + " ").expectProblem(401);
    login(person.email(), "").expectProblem(401);
  }

  @Test
  void aRequestThatIsNotValidNamesItsFields() {
    Client client = desk.anonymous();
    assertThat(client.post("/api/auth/login", "{}").expectProblem(422).body().get("errors"))
        .extracting(fault -> fault.get("pointer").textValue())
        .containsExactlyInAnyOrder("/email", "/password");
    client
        .post("/api/auth/login", Json.object("email", person.email(), "password", 7))
        .expectInvalid("/password");
    client
        .post("/api/auth/login", "{\"email\": \"a\", \"password\": \"b\", \"otp\": \"1\"}")
        .expectInvalid("/otp");
    client.post("/api/auth/login", "{").expectProblem(400);
    client.with("Content-Type", "text/plain").post("/api/auth/login", "{}").expectProblem(415);
  }

  @Test
  void noRefusalRepeatsThePassword() {
    String secret = "correct horse battery";
    assertThat(login(person.email(), secret).expectProblem(401).text()).doesNotContain(secret);
    String broken = "{\"email\": \"a\", \"password\": \"%s\" \"".formatted(secret);
    assertThat(desk.anonymous().post("/api/auth/login", broken).expectProblem(400).text())
        .doesNotContain(secret);
  }

  @Test
  void whatIsNoValidTokenIsRefused() {
    for (String value :
        new String[] {
          "Bearer", "Bearer ", "Bearer nonsense", "Bearer pls_", "Basic cm9vdDpyb290"
        }) {
      desk.anonymous().with("Authorization", value).get("/api/users/me").expectProblem(401);
    }
  }
}
