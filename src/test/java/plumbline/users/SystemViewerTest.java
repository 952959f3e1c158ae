package plumbline.users;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import plumbline.Client;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;
import plumbline.shared.WorkspaceRole;

@OnEachDatabase
final class SystemViewerTest {
  private final Desk desk;
  private final Person viewer;
  private final Client client;
  private final Client key;

  SystemViewerTest(Desk desk) {
    this.desk = desk;
    this.viewer = desk.register();
    this.client = viewer.client();
    this.key = viewer.key(viewer.workspaceId(), WorkspaceRole.OWNER);
    desk.systemAdmin()
        .client()
        .patch("/api/users/" + viewer.id(), Json.object("role", "viewer"))
        .expect(200);
  }

  @Test
  void readsWhatTheirMembershipsAllow() {
    Person owner = desk.register();
    owner.takeIn(viewer, WorkspaceRole.ADMIN);
    client.get("/api/users/me").expect(200);
    client.get(viewer.path("/members")).expect(200);
    client.get(owner.path("/members")).expect(200);
    key.get(viewer.path("/watchlist")).expect(200);
  }

  @Test
  void isNoMemberOfOtherWorkspacesForIt() {
    Person stranger = desk.register();
    client.get(stranger.path("")).expectProblem(404);
    client.get("/api/users").expectProblem(403);
  }

  @Test
  void writesNothingEvenInTheirOwnWorkspace() {
    String entry = Json.object("symbol", "EURUSD");
    client.post(viewer.path("/watchlist"), entry).expectProblem(403);
    key.post(viewer.path("/watchlist"), entry).expectProblem(403);
    client.patch(viewer.path(""), Json.object("name", "Renamed")).expectProblem(403);
    client.delete(viewer.path("")).expectProblem(403);
    client.post("/api/workspaces", Json.object("name", "Another")).expectProblem(403);
    client.patch("/api/users/me", Json.object("display_name", "Renamed")).expectProblem(403);
    client.delete("/api/users/me").expectProblem(403);
    assertThat(client.get(viewer.path("/watchlist")).expect(200).body()).isEmpty();
    assertThat(client.get("/api/workspaces").expect(200).ids())
        .containsExactly(viewer.workspaceId());
  }

  @Test
  void mayStillChangeThePasswordAndSignOut() {
    client
        .post(
            "/api/users/me/password",
            Json.object(
                "current_password", Desk.PASSWORD, "new_password", "another long passphrase"))
        .expect(204);
    client.post("/api/auth/logout", "").expect(204);
    client.get("/api/users/me").expectProblem(401);
  }
}
