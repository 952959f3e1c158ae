package plumbline.auth;

import org.junit.jupiter.api.Test;
import plumbline.Client;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;
import plumbline.shared.WorkspaceRole;

@OnEachDatabase
final class KeyRightsTest {
  private static final String ENTRY = Json.object("symbol", "EURUSD");

  private final Desk desk;
  private final Person owner;
  private final Person person;

  KeyRightsTest(Desk desk) {
    this.desk = desk;
    this.owner = desk.register();
    this.person = desk.register();
  }

  private void changeRole(String role) {
    owner
        .client()
        .patch(owner.path("/members/" + person.id()), Json.object("role", role))
        .expect(200);
  }

  @Test
  void aKeyWorksInItsWorkspaceOnly() {
    owner.takeIn(person, WorkspaceRole.ADMIN);
    Client key = person.key(owner.workspaceId(), WorkspaceRole.ADMIN);
    key.post(owner.path("/watchlist"), ENTRY).expect(201);
    key.get(person.path("/watchlist")).expectProblem(404);
    key.post(person.path("/watchlist"), "{").expectProblem(404);
    key.get("/api/workspaces").expectProblem(403);
    key.post("/api/workspaces", Json.object("name", "A bot's")).expectProblem(403);
  }

  @Test
  void aKeyHasItsOwnRoleWhereThatIsLess() {
    Client key = owner.key(owner.workspaceId(), WorkspaceRole.VIEWER);
    key.get(owner.path("/watchlist")).expect(200);
    key.post(owner.path("/watchlist"), ENTRY).expectProblem(403);
    key.delete(owner.path("")).expectProblem(403);
    owner.client().get(owner.path("")).expect(200);
  }

  @Test
  void aKeyFallsWithItsOwnersRole() {
    owner.takeIn(person, WorkspaceRole.ADMIN);
    Client key = person.key(owner.workspaceId(), WorkspaceRole.ADMIN);
    key.patch(owner.path(""), Json.object("name", "Renamed")).expect(200);
    changeRole("member");
    key.patch(owner.path(""), Json.object("name", "Again")).expectProblem(403);
    key.post(owner.path("/watchlist"), ENTRY).expect(201);
    changeRole("viewer");
    key.post(owner.path("/watchlist"), ENTRY).expectProblem(403);
    key.get(owner.path("/watchlist")).expect(200);
  }

  @Test
  void aKeyOfAPromotedOwnerKeepsTheRoleItWasMadeWith() {
    owner.takeIn(person, WorkspaceRole.MEMBER);
    Client key = person.key(owner.workspaceId(), WorkspaceRole.MEMBER);
    changeRole("admin");
    key.patch(owner.path(""), Json.object("name", "Renamed")).expectProblem(403);
  }

  @Test
  void aKeyOfADeactivatedPersonIsRefused() {
    Client key = person.key(person.workspaceId(), WorkspaceRole.OWNER);
    key.get(person.path("/watchlist")).expect(200);
    desk.systemAdmin()
        .client()
        .patch("/api/users/" + person.id(), Json.object("is_active", false))
        .expect(200);
    key.get(person.path("/watchlist")).expectProblem(401);
  }

  @Test
  void aKeyOfASystemAdminDoesNotManageUsers() {
    Person admin = desk.systemAdmin();
    Client key = admin.key(admin.workspaceId(), WorkspaceRole.OWNER);
    key.get("/api/users").expectProblem(403);
    key.patch("/api/users/" + person.id(), Json.object("role", "admin")).expectProblem(403);
  }

  @Test
  void aKeyOfADeletedWorkspaceFindsNothing() {
    Client key = person.key(person.workspaceId(), WorkspaceRole.OWNER);
    person.client().delete(person.path("")).expect(204);
    key.get(person.path("/watchlist")).expectProblem(404);
  }
}
