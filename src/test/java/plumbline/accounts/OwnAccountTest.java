package plumbline.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import plumbline.Answer;
import plumbline.Client;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;
import plumbline.shared.WorkspaceRole;

@OnEachDatabase
final class OwnAccountTest {
  private static final String ME = "/api/users/me";

  private final Desk desk;
  private final Person person;
  private final Client client;

  OwnAccountTest(Desk desk) {
    this.desk = desk;
    this.person = desk.register();
    this.client = person.client();
  }

  @Test
  void aMergePatchChangesWhatItNamesAndNothingElse() {
    JsonNode before = client.get(ME).expect(200).body();
    Answer patched =
        client
            .with("Content-Type", "application/merge-patch+json")
            .patch(ME, Json.object("display_name", "Renamed"))
            .expect(200);
    assertThat(patched.body().get("display_name").textValue()).isEqualTo("Renamed");
    assertThat(patched.body().get("version").intValue())
        .isEqualTo(before.get("version").intValue() + 1);
    for (String kept : new String[] {"email", "username", "role", "default_workspace_id"}) {
      assertThat(patched.body().get(kept)).as(kept).isEqualTo(before.get(kept));
    }
    assertThat(client.get(ME).body()).isEqualTo(patched.body());
  }

  @Test
  void nullClearsTheDefaultWorkspace() {
    Answer patched = client.patch(ME, Json.object("default_workspace_id", null)).expect(200);
    assertThat(patched.body().get("default_workspace_id").isNull()).isTrue();
    client.patch(ME, Json.object("default_workspace_id", person.workspaceId())).expect(200);
    assertThat(client.get(ME).body().get("default_workspace_id").longValue())
        .isEqualTo(person.workspaceId());
  }

  @Test
  void aWriterWhoSawAnOlderVersionIsRefused() {
    String seen = client.get(ME).etag();
    client.with("If-Match", seen).patch(ME, Json.object("display_name", "First")).expect(200);
    client
        .with("If-Match", seen)
        .patch(ME, Json.object("display_name", "Second"))
        .expectProblem(412);
    client.with("If-Match", seen).delete(ME).expectProblem(412);
    assertThat(client.get(ME).body().get("display_name").textValue()).isEqualTo("First");
  }

  @Test
  void aNewEmailIsStoredInLowerCaseAndSignsInFromThenOn() {
    String email = "N" + UUID.randomUUID() + "@Desk.example";
    Answer patched = client.patch(ME, Json.object("email", email)).expect(200);
    assertThat(patched.body().get("email").textValue()).isEqualTo(email.toLowerCase(Locale.ROOT));
    assertThat(desk.login(email, Desk.PASSWORD)).isNotBlank();
    desk.anonymous()
        .post("/api/auth/login", Json.object("email", person.email(), "password", Desk.PASSWORD))
        .expectProblem(401);
  }

  @Test
  void whatIsNotValidIsRefusedAndNothingIsWritten() {
    JsonNode before = client.get(ME).body();
    client.patch(ME, Json.object("email", null)).expectInvalid("/email");
    client.patch(ME, Json.object("username", null)).expectInvalid("/username");
    client.patch(ME, Json.object("display_name", " ")).expectInvalid("/display_name");
    client.patch(ME, Json.object("role", "admin")).expectInvalid("/role");
    client.patch(ME, Json.object("is_active", false)).expectInvalid("/is_active");
    client.patch(ME, Json.object("password", Desk.PASSWORD)).expectInvalid("/password");
    client.patch(ME, "[]").expectInvalid("");
    client.patch(ME, "{").expectProblem(400);
    client.with("Content-Type", "text/plain").patch(ME, "{}").expectProblem(415);
    assertThat(client.get(ME).body()).isEqualTo(before);
  }

  @Test
  void anothersEmailOrUsernameIsRefused() {
    Person other = desk.register();
    String taken = other.client().get(ME).body().get("username").textValue();
    client.patch(ME, Json.object("email", other.email())).expectConflict("/email");
    client.patch(ME, Json.object("username", taken)).expectConflict("/username");
    assertThat(client.get(ME).body().get("email").textValue()).isEqualTo(person.email());
  }

  @Test
  void theDefaultWorkspaceMustBeOneOfOnesOwnForeignOrMissingAlike() {
    Answer foreign =
        client.patch(ME, Json.object("default_workspace_id", desk.register().workspaceId()));
    Answer missing = client.patch(ME, Json.object("default_workspace_id", Long.MAX_VALUE));
    foreign.expectInvalid("/default_workspace_id");
    assertThat(missing.expectProblem(422).body()).isEqualTo(foreign.body());
  }

  @Test
  void anApiKeyDoesNotReachTheAccount() {
    Client key = person.key(person.workspaceId(), WorkspaceRole.OWNER);
    key.get(ME).expectProblem(403);
    key.patch(ME, Json.object("display_name", "A bot")).expectProblem(403);
    key.delete(ME).expectProblem(403);
    assertThat(client.get(ME).body().get("display_name").textValue()).isEqualTo("Some One");
  }

  @Test
  void withoutATokenNothingIsShown() {
    desk.anonymous().get(ME).expectProblem(401);
    desk.anonymous().patch(ME, "{").expectProblem(401);
    desk.anonymous().delete(ME).expectProblem(401);
  }
}
