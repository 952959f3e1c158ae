package plumbline.tenancy;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import plumbline.Client;
import plumbline.Desk;
import plumbline.Json;
import plumbline.Person;
import plumbline.shared.WorkspaceRole;

/** Who calls in the matrix: a workspace's members of each role, and those outside of it. */
final class Cast {
  private final Desk desk;
  private final Person outsider;
  private final Person systemAdmin;
  private final Map<WorkspaceRole, Person> members = new EnumMap<>(WorkspaceRole.class);
  private final Map<String, Client> unknown = new LinkedHashMap<>();

  Cast(Desk desk) {
    this.desk = desk;
    this.outsider = desk.register();
    this.systemAdmin = desk.systemAdmin();
    for (WorkspaceRole role : WorkspaceRole.values()) {
      members.put(role, desk.register());
    }
    for (WorkspaceRole role : WorkspaceRole.values()) {
      if (role != WorkspaceRole.OWNER) {
        owner().takeIn(member(role), role);
      }
    }
    ProbeRows.putAll(desk, owner());
    ProbeRows.putAll(desk, outsider);
    unknown.put("nobody", desk.anonymous());
    unknown.put("the owner of a session that ended", endedSession());
    unknown.put("the owner of a key that was revoked", revokedKey());
  }

  private Client endedSession() {
    Client client = desk.anonymous().withToken(desk.login(owner().email(), Desk.PASSWORD));
    client.post("/api/auth/logout", null).expect(204);
    return client;
  }

  private Client revokedKey() {
    Client client = owner().key(owner().workspaceId(), WorkspaceRole.OWNER);
    client.get(owner().path("")).expect(200);
    long id = owner().client().get("/api/auth/keys?per_page=1").expect(200).ids().get(0);
    owner().client().delete("/api/auth/keys/" + id).expect(204);
    return client;
  }

  Desk desk() {
    return desk;
  }

  Person owner() {
    return member(WorkspaceRole.OWNER);
  }

  Person member(WorkspaceRole role) {
    return members.get(role);
  }

  /** Owner of a workspace of their own, and in no other. */
  Person outsider() {
    return outsider;
  }

  Person systemAdmin() {
    return systemAdmin;
  }

  /** Callers whose tokens say nothing, by name. */
  Map<String, Client> unknown() {
    return unknown;
  }

  /** Where a member makes objects in the owner's workspace. */
  Place place(Person author) {
    return new Place(desk, owner().path(""), owner().client(), author.client());
  }

  /** The outsider's own workspace. */
  Place elsewhere() {
    return new Place(desk, outsider.path(""), outsider.client(), outsider.client());
  }

  /** Makes a member's object; a viewer has what they made when they had the right to. */
  long make(Thing thing, WorkspaceRole author) {
    if (author != WorkspaceRole.VIEWER) {
      return thing.make(place(member(author)));
    }
    changeRole(member(author), WorkspaceRole.ADMIN);
    long id = thing.make(place(member(author)));
    changeRole(member(author), WorkspaceRole.VIEWER);
    return id;
  }

  private void changeRole(Person member, WorkspaceRole role) {
    owner()
        .client()
        .patch(owner().path("/members/" + member.id()), Json.object("role", role.toString()))
        .expect(200);
  }
}
