package plumbline.workspaces;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import plumbline.Answer;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;
import plumbline.shared.WorkspaceRole;

@OnEachDatabase
final class MemberTest {
  private final Desk desk;
  private final Person owner;
  private final Person person;

  MemberTest(Desk desk) {
    this.desk = desk;
    this.owner = desk.register();
    this.person = desk.register();
  }

  private Answer add(Object... namesAndValues) {
    return owner.client().post(owner.path("/members"), Json.object(namesAndValues));
  }

  private List<Long> list(String query) {
    return owner
        .client()
        .get(owner.path("/members" + query))
        .expect(200)
        .body()
        .findValues("user_id")
        .stream()
        .map(JsonNode::longValue)
        .toList();
  }

  @Test
  void aRegisteredPersonIsTakenInByEmailInAnyCase() {
    person.client().get(owner.path("")).expectProblem(404);
    String email = person.email().toUpperCase(Locale.ROOT);
    Answer added = add("email", email, "role", "member", "manager_id", owner.id()).expect(201);
    assertThat(added.headers().firstValue("Location").orElseThrow())
        .endsWith(owner.path("/members/" + person.id()));
    assertThat(added.body().get("user_id").longValue()).isEqualTo(person.id());
    assertThat(added.body().get("email").textValue()).isEqualTo(person.email());
    assertThat(added.body().get("role").textValue()).isEqualTo("member");
    assertThat(added.body().get("manager_id").longValue()).isEqualTo(owner.id());
    person.client().get(owner.path("")).expect(200);
    assertThat(person.client().get("/api/workspaces").ids())
        .containsExactlyInAnyOrder(owner.workspaceId(), person.workspaceId());
  }

  @Test
  void nobodyIsTakenInTwice() {
    owner.takeIn(person, WorkspaceRole.VIEWER);
    add("email", person.email(), "role", "admin").expectConflict("/email");
    add("email", owner.email(), "role", "viewer").expectConflict("/email");
    person.client().patch(owner.path(""), "{").expectProblem(403);
    assertThat(list("")).containsExactly(person.id(), owner.id());
  }

  @Test
  void anUnknownOrInactiveEmailIsRefused() {
    add("email", UUID.randomUUID() + "@desk.example", "role", "viewer").expectInvalid("/email");
    desk.systemAdmin()
        .client()
        .patch("/api/users/" + person.id(), Json.object("is_active", false))
        .expect(200);
    add("email", person.email(), "role", "viewer").expectInvalid("/email");
    assertThat(list("")).containsExactly(owner.id());
  }

  @Test
  void whatIsNotValidIsRefusedAndNothingIsWritten() {
    add("role", "viewer").expectInvalid("/email");
    add("email", person.email()).expectInvalid("/role");
    add("email", person.email(), "role", "guest").expectInvalid("/role");
    add("email", person.email(), "role", "viewer", "user_id", 1).expectInvalid("/user_id");
    add("email", person.email(), "role", "viewer", "manager_id", "1").expectInvalid("/manager_id");
    owner.client().post(owner.path("/members"), "{").expectProblem(400);
    assertThat(list("")).containsExactly(owner.id());
  }

  @Test
  void aManagerIsAnotherMemberOfTheSameWorkspace() {
    Person stranger = desk.register();
    Answer foreign = add("email", person.email(), "role", "member", "manager_id", stranger.id());
    Answer missing = add("email", person.email(), "role", "member", "manager_id", Long.MAX_VALUE);
    foreign.expectInvalid("/manager_id");
    assertThat(missing.expectProblem(422).body()).isEqualTo(foreign.body());
    owner.takeIn(person, WorkspaceRole.MEMBER);
    String path = owner.path("/members/" + person.id());
    for (long id : List.of(stranger.id(), Long.MAX_VALUE, person.id())) {
      owner.client().patch(path, Json.object("manager_id", id)).expectInvalid("/manager_id");
    }
    owner.client().patch(path, Json.object("manager_id", owner.id())).expect(200);
    assertThat(list("?manager_id=" + owner.id())).containsExactly(person.id());
  }

  @Test
  void theListHasPagesAndAFilter() {
    Person second = desk.register();
    owner.takeIn(person, WorkspaceRole.MEMBER);
    add("email", second.email(), "role", "viewer", "manager_id", person.id()).expect(201);
    assertThat(list("")).containsExactly(second.id(), person.id(), owner.id());
    assertThat(list("?manager_id=" + person.id())).containsExactly(second.id());
    assertThat(list("?manager_id=" + second.id())).isEmpty();
    Answer page = owner.client().get(owner.path("/members?per_page=2")).expect(200);
    assertThat(owner.client().get(page.next().orElseThrow()).expect(200).body())
        .extracting(member -> member.get("user_id").longValue())
        .containsExactly(owner.id());
    owner.client().get(owner.path("/members?manager_id=x")).expectInvalidParameter("manager_id");
    owner.client().get(owner.path("/members?role=x")).expectInvalidParameter("role");
  }

  @Test
  void aPatchChangesTheRoleAtOnceAndChecksTheVersion() {
    Answer added = add("email", person.email(), "role", "viewer").expect(201);
    String path = owner.path("/members/" + person.id());
    String entry = Json.object("symbol", "EURUSD");
    person.client().post(owner.path("/watchlist"), entry).expectProblem(403);
    owner
        .client()
        .with("If-Match", added.etag())
        .patch(path, Json.object("role", "member"))
        .expect(200);
    person.client().post(owner.path("/watchlist"), entry).expect(201);
    owner
        .client()
        .with("If-Match", added.etag())
        .patch(path, Json.object("role", "admin"))
        .expectProblem(412);
    owner.client().patch(path, Json.object("role", null)).expectInvalid("/role");
    owner.client().patch(path, Json.object("email", "a@b.example")).expectInvalid("/email");
    assertThat(person.client().get(owner.path("")).body().get("role").textValue())
        .isEqualTo("member");
  }

  @Test
  void onlyAdminsTakeInAndChangeMembers() {
    Person other = desk.register();
    owner.takeIn(other, WorkspaceRole.VIEWER);
    owner.takeIn(person, WorkspaceRole.MEMBER);
    String path = owner.path("/members/" + other.id());
    person.client().get(owner.path("/members")).expect(200);
    person.client().post(owner.path("/members"), "{").expectProblem(403);
    person.client().patch(path, "{").expectProblem(403);
    person.client().delete(path).expectProblem(403);
    person.client().delete(owner.path("/members/" + Long.MAX_VALUE)).expectProblem(403);
    assertThat(list("")).containsExactly(other.id(), person.id(), owner.id());
  }
}
