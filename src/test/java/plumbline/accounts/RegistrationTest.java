package plumbline.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import plumbline.Answer;
import plumbline.Client;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;

@OnEachDatabase
final class RegistrationTest {
  private final Desk desk;
  private final String local = "r" + UUID.randomUUID().toString().substring(0, 13);
  private final String email = local + "@desk.example";

  RegistrationTest(Desk desk) {
    this.desk = desk;
  }

  private Answer register(Object... namesAndValues) {
    return desk.anonymous().post("/api/users", Json.object(namesAndValues));
  }

  private Answer register(String address) {
    return register("email", address, "display_name", "Ada", "password", Desk.PASSWORD);
  }

  private Client signedIn(String address) {
    return desk.anonymous().withToken(desk.login(address, Desk.PASSWORD));
  }

  private long rows(String table, String column, String value) {
    return desk.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select count(*) from <table> where <column> = :value")
                    .define("table", table)
                    .define("column", column)
                    .bind("value", value)
                    .mapTo(long.class)
                    .one());
  }

  @Test
  void itMakesThePersonAndAWorkspaceThatTheyOwn() {
    Answer made = register(email).expect(201);
    Client client = signedIn(email);
    JsonNode me = client.get("/api/users/me").expect(200).body();
    assertThat(me).isEqualTo(made.body());
    assertThat(made.headers().firstValue("Location").orElseThrow())
        .endsWith("/api/users/" + made.id());
    assertThat(me.get("role").textValue()).isEqualTo("member");
    assertThat(me.get("is_active").booleanValue()).isTrue();

    JsonNode workspaces = client.get("/api/workspaces").expect(200).body();
    assertThat(workspaces).hasSize(1);
    assertThat(workspaces.get(0).get("id")).isEqualTo(me.get("default_workspace_id"));
    assertThat(workspaces.get(0).get("owner_id").longValue()).isEqualTo(made.id());
    assertThat(workspaces.get(0).get("role").textValue()).isEqualTo("owner");
  }

  @Test
  void theAnswerShowsNeitherThePasswordNorItsHash() {
    Answer made = register(email).expect(201);
    assertThat(made.text()).doesNotContain(Desk.PASSWORD, "argon2", "password");
    assertThat(rows("users", "password_hash", Desk.PASSWORD)).isZero();
    assertThat(rows("users", "email", email)).isOne();
  }

  @Test
  void theEmailIsStoredInLowerCaseAndKnownInAnyCase() {
    Answer made = register(email.replace('r', 'R')).expect(201);
    assertThat(made.body().get("email").textValue()).isEqualTo(email);
    assertThat(rows("users", "email", email)).isOne();
    signedIn(email.toUpperCase(Locale.ROOT)).get("/api/users/me").expect(200);
  }

  @Test
  void aGivenUsernameIsKept() {
    String username = "Given_" + local;
    Answer made =
        register(
                "email",
                email,
                "display_name",
                "A",
                "password",
                Desk.PASSWORD,
                "username",
                username)
            .expect(201);
    assertThat(made.body().get("username").textValue()).isEqualTo(username);
  }

  @Test
  void aUsernameIsDerivedFromTheEmail() {
    Answer made = register(local + "+news@desk.example").expect(201);
    assertThat(made.body().get("username").textValue()).isEqualTo(local + "news");
  }

  @Test
  void aShortOrLongEmailStillMakesAUsername() {
    String shortest = register("x@" + local + ".example").expect(201).text();
    assertThat(Json.read(shortest).get("username").textValue()).matches("userx(-[0-9]+)?");
    String longest = register("y".repeat(40) + local + "@desk.example").text();
    assertThat(Json.read(longest).get("username").textValue()).matches("y{20}(-[0-9]+)?");
  }

  @Test
  void twoEmailsOfOneNameGetDifferentUsernames() {
    register(email).expect(201);
    String second = register(local + "@other.example").expect(201).text();
    assertThat(Json.read(second).get("username").textValue()).matches(local + "-[0-9]+");
  }

  @Test
  void aTakenUsernameIsRefusedAndNothingIsWritten() {
    String taken = register(email).expect(201).body().get("username").textValue();
    String name = "Late " + local;
    register(
            "email",
            "late" + email,
            "display_name",
            name,
            "password",
            Desk.PASSWORD,
            "username",
            taken)
        .expectConflict("/username");
    assertThat(rows("users", "email", "late" + email)).isZero();
    assertThat(rows("workspaces", "name", name + "'s workspace")).isZero();
  }

  @Test
  void aTakenEmailIsRefusedInAnyCaseAndNothingIsWritten() {
    register(email).expect(201);
    String name = "Twice " + local;
    register("email", email.replace('r', 'R'), "display_name", name, "password", Desk.PASSWORD)
        .expectConflict("/email");
    assertThat(rows("users", "email", email)).isOne();
    assertThat(rows("workspaces", "name", name + "'s workspace")).isZero();
  }

  @Test
  void eachFieldAtFaultIsNamed() {
    Map<String, List<String>> bodies =
        Map.of(
            "{}",
            List.of("/display_name", "/email", "/password"),
            body("email", "\"no address\""),
            List.of("/email"),
            body("email", "\"" + "a".repeat(244) + "@desk.example\""),
            List.of("/email"),
            body("email", "7"),
            List.of("/email"),
            body("display_name", "\"" + "n".repeat(101) + "\""),
            List.of("/display_name"),
            body("display_name", "\"  \""),
            List.of("/display_name"),
            body("username", "\"ab\""),
            List.of("/username"),
            body("username", "\"" + "u".repeat(31) + "\""),
            List.of("/username"),
            body("username", "\"with blank\""),
            List.of("/username"),
            body("role", "\"admin\""),
            List.of("/role"));
    bodies.forEach(
        (body, pointers) ->
            assertThat(
                    desk.anonymous()
                        .post("/api/users", body)
                        .expectProblem(422)
                        .body()
                        .get("errors"))
                .as(body)
                .extracting(fault -> fault.get("pointer").textValue())
                .hasSameElementsAs(pointers));
    assertThat(rows("users", "email", email)).isZero();
  }

  /** A body that is valid but for one field. */
  private String body(String field, String value) {
    ObjectNode body =
        (ObjectNode)
            Json.read(Json.object("email", email, "display_name", "A", "password", Desk.PASSWORD));
    body.set(field, Json.read(value));
    return body.toString();
  }
}
