package plumbline.workspaces;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.Client;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;
import plumbline.Race;
import plumbline.shared.WorkspaceRole;

@OnEachDatabase
final class OwnerTest {
  private final Person owner;
  private final Person second;
  private final Person third;

  OwnerTest(Desk desk) {
    this.owner = desk.register();
    this.second = desk.register();
    this.third = desk.register();
  }

  private String member(Person person) {
    return owner.path("/members/" + person.id());
  }

  private static String role(String role) {
    return Json.object("role", role);
  }

  private String roleOf(Person person) {
    return person.client().get(owner.path("")).expect(200).body().get("role").textValue();
  }

  @Test
  void theLastOneCanNeitherLeaveNorBeDemoted() {
    owner.takeIn(second, WorkspaceRole.ADMIN);
    owner.client().delete(member(owner)).expectProblem(409);
    for (String lesser : List.of("admin", "member", "viewer")) {
      owner.client().patch(member(owner), role(lesser)).expectProblem(409);
    }
    assertThat(roleOf(owner)).isEqualTo("owner");
  }

  @Test
  void oneOfTwoMayLeaveOrBeDemoted() {
    owner.takeIn(second, WorkspaceRole.OWNER);
    owner.takeIn(third, WorkspaceRole.OWNER);
    second.client().patch(member(second), role("member")).expect(200);
    assertThat(roleOf(second)).isEqualTo("member");
    third.client().delete(member(owner)).expect(204);
    owner.client().get(owner.path("")).expectProblem(404);
    third.client().delete(member(third)).expectProblem(409);
  }

  @Test
  void handingOverMakesTheReceiverOwnerAndTheGiverAdmin() {
    owner.takeIn(second, WorkspaceRole.MEMBER);
    JsonNode received = owner.client().patch(member(second), role("owner")).expect(200).body();
    assertThat(received.get("role").textValue()).isEqualTo("owner");
    assertThat(roleOf(second)).isEqualTo("owner");
    assertThat(roleOf(owner)).isEqualTo("admin");
    assertThat(second.client().get(owner.path("")).body().get("owner_id").longValue())
        .isEqualTo(second.id());
    owner.client().delete(owner.path("")).expectProblem(403);
    owner.client().patch(member(owner), role("owner")).expectProblem(403);
    second.client().delete(owner.path("")).expect(204);
  }

  @Test
  void whoHandedOverMayLeave() {
    owner.takeIn(second, WorkspaceRole.VIEWER);
    owner.client().patch(member(second), role("owner")).expect(200);
    owner.client().delete(member(owner)).expect(204);
    owner.client().get(owner.path("")).expectProblem(404);
    owner.client().delete("/api/users/me").expect(204);
  }

  @Test
  void anAdminNeitherMakesNorTouchesOwners() {
    owner.takeIn(second, WorkspaceRole.ADMIN);
    owner.takeIn(third, WorkspaceRole.MEMBER);
    Client admin = second.client();
    admin.patch(member(third), role("owner")).expectProblem(403);
    admin.patch(member(second), role("owner")).expectProblem(403);
    admin.patch(member(owner), role("member")).expectProblem(403);
    admin.patch(member(owner), Json.object("manager_id", second.id())).expectProblem(403);
    admin.delete(member(owner)).expectProblem(403);
    assertThat(roleOf(owner)).isEqualTo("owner");
    assertThat(roleOf(second)).isEqualTo("admin");
    assertThat(roleOf(third)).isEqualTo("member");
  }

  @Test
  void anAdminTakesNoOwnerIn() {
    owner.takeIn(second, WorkspaceRole.ADMIN);
    second
        .client()
        .post(owner.path("/members"), Json.object("email", third.email(), "role", "owner"))
        .expectProblem(403);
    third.client().get(owner.path("")).expectProblem(404);
    second
        .client()
        .post(owner.path("/members"), Json.object("email", third.email(), "role", "admin"))
        .expect(201);
  }

  @Test
  void aKeyOfAnOwnerWithALesserRoleMakesNoOwners() {
    owner.takeIn(second, WorkspaceRole.MEMBER);
    Client key = owner.key(owner.workspaceId(), WorkspaceRole.ADMIN);
    key.patch(member(second), role("owner")).expectProblem(403);
    key.delete(owner.path("")).expectProblem(403);
    assertThat(roleOf(second)).isEqualTo("member");
  }

  @Test
  void ofTwoHandOversAtOnceOneHappens() {
    List<Person> receivers = List.of(second, third);
    receivers.forEach(person -> owner.takeIn(person, WorkspaceRole.MEMBER));
    List<Integer> statuses =
        Race.run(
            2,
            number -> owner.client().patch(member(receivers.get(number)), role("owner")).status());
    assertThat(statuses).containsExactlyInAnyOrder(200, 403);
    assertThat(receivers).map(this::roleOf).containsExactlyInAnyOrder("owner", "member");
    assertThat(roleOf(owner)).isEqualTo("admin");
  }

  @Test
  void theWorkspaceNamesWhoIsLeft() {
    owner
        .client()
        .post(owner.path("/members"), Json.object("email", second.email(), "role", "owner"))
        .expect(201);
    owner.client().delete(member(owner)).expect(204);
    JsonNode workspace = second.client().get(owner.path("")).expect(200).body();
    assertThat(workspace.get("owner_id").longValue()).isEqualTo(second.id());
  }

  @Test
  void aKeyOfAViewerDoesNotTakeItsOwnerOut() {
    owner.key(owner.workspaceId(), WorkspaceRole.VIEWER).delete(member(owner)).expectProblem(403);
    assertThat(roleOf(owner)).isEqualTo("owner");
  }
}
