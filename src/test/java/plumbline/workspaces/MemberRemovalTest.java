package plumbline.workspaces;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import plumbline.Client;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;
import plumbline.shared.WorkspaceRole;

@OnEachDatabase
final class MemberRemovalTest {
  private final Desk desk;
  private final Person owner;
  private final Person person;
  private final String member;

  MemberRemovalTest(Desk desk) {
    this.desk = desk;
    this.owner = desk.register();
    this.person = desk.register();
    this.member = owner.path("/members/" + person.id());
    owner.takeIn(person, WorkspaceRole.MEMBER);
  }

  @Test
  void accessEndsAtOnceByKeyToo() {
    Client key = person.key(owner.workspaceId(), WorkspaceRole.MEMBER);
    key.get(owner.path("/watchlist")).expect(200);
    owner.client().delete(member).expect(204);
    person.client().get(owner.path("/watchlist")).expectProblem(404);
    key.get(owner.path("/watchlist")).expectProblem(401);
    assertThat(person.client().get("/api/workspaces").expect(200).ids())
        .containsExactly(person.workspaceId());
    assertThat(person.client().get("/api/auth/keys").expect(200).body()).isEmpty();
  }

  @Test
  void keysToOtherWorkspacesLiveOn() {
    Client key = person.key(person.workspaceId(), WorkspaceRole.MEMBER);
    Client ownersKey = owner.key(owner.workspaceId(), WorkspaceRole.VIEWER);
    owner.client().delete(member).expect(204);
    key.get(person.path("/watchlist")).expect(200);
    ownersKey.get(owner.path("/watchlist")).expect(200);
  }

  @Test
  void whoIsTakenBackInHasAccessButNotTheOldKey() {
    Client key = person.key(owner.workspaceId(), WorkspaceRole.MEMBER);
    owner.client().delete(member).expect(204);
    owner.takeIn(person, WorkspaceRole.VIEWER);
    JsonNode read = person.client().get(owner.path("")).expect(200).body();
    assertThat(read.get("role").textValue()).isEqualTo("viewer");
    key.get(owner.path("/watchlist")).expectProblem(401);
    person.key(owner.workspaceId(), WorkspaceRole.VIEWER).get(owner.path("/watchlist")).expect(200);
  }

  @Test
  void everybodyMayLeave() {
    Person viewer = desk.register();
    owner.takeIn(viewer, WorkspaceRole.VIEWER);
    viewer.client().delete(owner.path("/members/" + viewer.id())).expect(204);
    viewer.client().get(owner.path("")).expectProblem(404);
  }

  @Test
  void theMembershipAndWhatTheMemberWroteStay() {
    person.client().post(owner.path("/watchlist"), Json.object("symbol", "EURUSD")).expect(201);
    owner.client().delete(member).expect(204);
    assertThat(rows("memberships where removed_at is not null and user_id")).isOne();
    assertThat(rows("watchlist where user_id")).isOne();
  }

  @Test
  void theRemovedAreNeitherListedNorManagersNorChanged() {
    Person managed = desk.register();
    owner
        .client()
        .post(
            owner.path("/members"),
            Json.object("email", managed.email(), "role", "viewer", "manager_id", person.id()))
        .expect(201);
    owner.client().delete(member).expect(204);
    JsonNode members = owner.client().get(owner.path("/members")).expect(200).body();
    assertThat(members)
        .extracting(row -> row.get("user_id").longValue())
        .containsExactly(managed.id(), owner.id());
    assertThat(members.get(0).get("manager_id").isNull()).isTrue();
    owner.client().patch(member, Json.object("role", "admin")).expectProblem(404);
    owner.client().delete(member).expectProblem(404);
    owner
        .client()
        .patch(owner.path("/members/" + managed.id()), Json.object("manager_id", person.id()))
        .expectInvalid("/manager_id");
  }

  @Test
  void itIsTheirDefaultWorkspaceNoMore() {
    person
        .client()
        .patch("/api/users/me", Json.object("default_workspace_id", owner.workspaceId()))
        .expect(200);
    owner.client().delete(member).expect(204);
    JsonNode me = person.client().get("/api/users/me").expect(200).body();
    assertThat(me.get("default_workspace_id").isNull()).isTrue();
  }

  @Test
  void aStaleVersionRemovesNobody() {
    owner.client().patch(member, Json.object("role", "viewer")).expect(200);
    owner.client().with("If-Match", "\"1\"").delete(member).expectProblem(412);
    person.client().get(owner.path("")).expect(200);
  }

  private long rows(String rows) {
    return desk.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select count(*) from <rows> = :user and workspace_id = :workspace")
                    .define("rows", rows)
                    .bind("user", person.id())
                    .bind("workspace", owner.workspaceId())
                    .mapTo(long.class)
                    .one());
  }
}
