package plumbline;

import plumbline.shared.WorkspaceRole;

/**
 * Somebody who is signed in.
 *
 * @param workspaceId their own workspace
 * @param client calls with their session's token
 */
public record Person(String email, long id, long workspaceId, Client client) {

  /** A path in their own workspace. */
  public String path(String rest) {
    return "/api/workspaces/" + workspaceId + rest;
  }

  /** A client with a new API key of theirs to a workspace. */
  public Client key(long workspace, WorkspaceRole role) {
    String body =
        Json.object("name", "a bot's", "workspace_id", workspace, "role", role.toString());
    return client.withToken(
        client.post("/api/auth/keys", body).expect(201).body().get("token").textValue());
  }

  /** Takes somebody into their own workspace. */
  public void takeIn(Person other, WorkspaceRole role) {
    client
        .post(path("/members"), Json.object("email", other.email(), "role", role.toString()))
        .expect(201);
  }
}
