package plumbline.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.Client;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;
import plumbline.shared.WorkspaceRole;

@OnEachDatabase
final class UserAdministrationTest {
  private final Desk desk;
  private final Client admin;
  private final Person person;
  private final String path;

  UserAdministrationTest(Desk desk) {
    this.desk = desk;
    this.admin = desk.systemAdmin().client();
    this.person = desk.register();
    this.path = "/api/users/" + person.id();
  }

  @Test
  void everybodyReadsThemselvesAndAdminsReadAll() {
    JsonNode own = person.client().get(path).expect(200).body();
    assertThat(own).isEqualTo(person.client().get("/api/users/me").expect(200).body());
    assertThat(admin.get(path).expect(200).body()).isEqualTo(own);
    desk.register().client().get(path).expectProblem(403);
    desk.anonymous().get(path).expectProblem(401);
  }

  @Test
  void whoIsNoAdminChangesNobodyNotEvenThemselves() {
    person.client().patch(path, Json.object("role", "admin")).expectProblem(403);
    person.client().patch(path, "{").expectProblem(403);
    desk.register().client().patch(path, Json.object("is_active", false)).expectProblem(403);
    JsonNode stored = admin.get(path).body();
    assertThat(stored.get("role").textValue()).isEqualTo("member");
    assertThat(stored.get("is_active").booleanValue()).isTrue();
  }

  @Test
  void aRoleIsGivenAndTakenAtOnce() {
    admin.patch(path, Json.object("role", "admin")).expect(200);
    person.client().get("/api/users").expect(200);
    admin.patch(path, Json.object("role", "member")).expect(200);
    person.client().get("/api/users").expectProblem(403);
  }

  @Test
  void anAdminCannotGiveUpTheirOwnRights() {
    Person self = desk.systemAdmin();
    String own = "/api/users/" + self.id();
    admin.patch(own, Json.object("role", "member")).expectProblem(409);
    admin.patch(own, Json.object("is_active", false)).expectProblem(409);
    assertThat(admin.get(own).expect(200).body().get("role").textValue()).isEqualTo("admin");
  }

  @Test
  void deactivatingEndsAllAccessAtOnce() {
    Person owner = desk.register();
    owner.takeIn(person, WorkspaceRole.MEMBER);
    Client key = person.key(owner.workspaceId(), WorkspaceRole.MEMBER);
    JsonNode patched = admin.patch(path, Json.object("is_active", false)).expect(200).body();
    assertThat(patched.get("is_active").booleanValue()).isFalse();
    assertThat(patched.get("deleted_at").isNull()).isTrue();
    person.client().get("/api/users/me").expectProblem(401);
    key.get(owner.path("/watchlist")).expectProblem(401);
    login(401);
    assertThat(owner.client().get(owner.path("/members")).expect(200).body())
        .extracting(member -> member.get("user_id").longValue())
        .containsExactly(owner.id());
    assertThat(admin.get(path).expect(200).body().get("is_active").booleanValue()).isFalse();
  }

  @Test
  void restoringGivesTheAccountBack() {
    admin.patch(path, Json.object("is_active", false)).expect(200);
    admin.patch(path, Json.object("is_active", true)).expect(200);
    login(200);
    Person back = desk.signIn(person.email(), person.id());
    back.client().get(back.path("")).expect(200);
  }

  @Test
  void aPatchChangesWhatItNamesAndChecksTheVersion() {
    String seen = admin.get(path).etag();
    JsonNode patched =
        admin
            .with("If-Match", seen)
            .patch(path, Json.object("display_name", "Renamed"))
            .expect(200)
            .body();
    assertThat(patched.get("display_name").textValue()).isEqualTo("Renamed");
    assertThat(patched.get("email").textValue()).isEqualTo(person.email());
    admin
        .with("If-Match", seen)
        .patch(path, Json.object("display_name", "Late"))
        .expectProblem(412);
    assertThat(admin.get(path).body()).isEqualTo(patched);
  }

  @Test
  void aManagerIsAnotherActiveUser() {
    Person manager = desk.register();
    admin.patch(path, Json.object("manager_id", person.id())).expectInvalid("/manager_id");
    admin.patch(path, Json.object("manager_id", Long.MAX_VALUE)).expectInvalid("/manager_id");
    admin.patch(path, Json.object("manager_id", manager.id())).expect(200);
    assertThat(admin.get(path).body().get("manager_id").longValue()).isEqualTo(manager.id());
    admin.patch(path, Json.object("manager_id", null)).expect(200);
    assertThat(admin.get(path).body().get("manager_id").isNull()).isTrue();
  }

  @Test
  void whatIsNotValidIsRefusedAndNothingIsWritten() {
    JsonNode before = admin.get(path).body();
    admin.patch(path, Json.object("role", "root")).expectInvalid("/role");
    admin.patch(path, Json.object("role", null)).expectInvalid("/role");
    admin.patch(path, Json.object("is_active", "no")).expectInvalid("/is_active");
    admin.patch(path, Json.object("is_active", null)).expectInvalid("/is_active");
    admin.patch(path, Json.object("email", "none")).expectInvalid("/email");
    admin.patch(path, Json.object("password_hash", "x")).expectInvalid("/password_hash");
    admin.patch(path, Json.object("email", desk.register().email())).expectConflict("/email");
    assertThat(admin.get(path).body()).isEqualTo(before);
  }

  @Test
  void whatIsNoIdIsNotFound() {
    for (String id : List.of("abc", "0", "-1", "007", "1.5", "99999999999999999999")) {
      admin.get("/api/users/" + id).expectProblem(404);
      admin.patch("/api/users/" + id, "{}").expectProblem(404);
    }
    admin.get("/api/users/" + Long.MAX_VALUE).expectProblem(404);
  }

  private void login(int status) {
    desk.anonymous()
        .post("/api/auth/login", Json.object("email", person.email(), "password", Desk.PASSWORD))
        .expect(status);
  }
}
