package plumbline.workspaces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import plumbline.Client;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;
import plumbline.shared.WorkspaceRole;

/** Every request here is wrong in all the ways that come later too, so that the order decides. */
@OnEachDatabase
final class RefusalOrderTest {
  private static final String BROKEN = "{";
  private static final String INVALID = "{\"role\": \"guest\"}";
  private static final String VALID = "{\"role\": \"member\"}";
  private static final String STALE = "\"999\"";

  private final Person owner;
  private final Client anonymous;
  private final Client stranger;
  private final Client member;
  private final String nobody;
  private final String lastOwner;

  RefusalOrderTest(Desk desk) {
    this.owner = desk.register();
    this.anonymous = desk.anonymous();
    this.stranger = desk.register().client();
    Person taken = desk.register();
    owner.takeIn(taken, WorkspaceRole.MEMBER);
    this.member = taken.client();
    this.nobody = owner.path("/members/" + Long.MAX_VALUE);
    this.lastOwner = owner.path("/members/" + owner.id());
  }

  @Test
  void refusalsComeInTheirOrder() {
    // The route itself, to anybody.
    anonymous.patch(nobody + "/nothing", BROKEN).expectProblem(404);
    anonymous.put(nobody, BROKEN).expectProblem(405);
    anonymous.with("Content-Type", "text/plain").patch(nobody, BROKEN).expectProblem(415);
    anonymous.with("Accept", "text/html").patch(nobody, BROKEN).expectProblem(406);
    // Who asks.
    stale(anonymous).patch(nobody, BROKEN).expectProblem(401);
    stale(stranger).patch(nobody, BROKEN).expectProblem(404);
    stale(member).patch(nobody, BROKEN).expectProblem(403);
    // What they say.
    stale(owner.client()).patch(nobody, BROKEN).expectProblem(400);
    stale(owner.client()).patch(nobody, INVALID).expectInvalid("/role");
    // What it meets.
    stale(owner.client()).patch(nobody, VALID).expectProblem(404);
    stale(owner.client()).patch(lastOwner, VALID).expectProblem(412);
    owner.client().patch(lastOwner, VALID).expectProblem(409);
    assertThat(owner.client().get(owner.path("")).body().get("role").textValue())
        .isEqualTo("owner");
  }

  @Test
  void aMissingReferenceInTheBodyComesBeforeAMissingObject() {
    String body = Json.object("manager_id", Long.MAX_VALUE);
    owner.client().patch(nobody, body).expectInvalid("/manager_id");
  }

  @Test
  void aMissingReferenceInTheBodyComesBeforeTheVersionAndTheConflict() {
    String body = Json.object("role", "member", "manager_id", Long.MAX_VALUE);
    stale(owner.client()).patch(lastOwner, body).expectInvalid("/manager_id");
    owner.client().patch(lastOwner, body).expectInvalid("/manager_id");
  }

  @Test
  void queryParametersAreReadAfterTheRights() {
    String query = owner.path("/members?per_page=0");
    anonymous.get(query).expectProblem(401);
    stranger.get(query).expectProblem(404);
    member.get(query).expectInvalidParameter("per_page");
  }

  @Test
  void aWorkspaceThatIsNoNumberIsNotFoundOnceTheCallerIsKnown() {
    for (String id : new String[] {"abc", "0", "-1", "1.5", "99999999999999999999"}) {
      anonymous.post("/api/workspaces/" + id + "/members", BROKEN).expectProblem(401);
      stranger.post("/api/workspaces/" + id + "/members", BROKEN).expectProblem(404);
    }
  }

  private static Client stale(Client client) {
    return client.with("If-Match", STALE);
  }
}
