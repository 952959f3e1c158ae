package plumbline.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import plumbline.Answer;
import plumbline.Client;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;
import plumbline.shared.WorkspaceRole;

@OnEachDatabase
final class KeyTest {
  private static final String KEYS = "/api/auth/keys";

  private final Desk desk;
  private final Person person;

  KeyTest(Desk desk) {
    this.desk = desk;
    this.person = desk.register();
  }

  private Answer create(Object... changed) {
    ObjectNode body =
        (ObjectNode)
            Json.read(
                Json.object(
                    "name", "a bot's", "workspace_id", person.workspaceId(), "role", "member"));
    body.setAll((ObjectNode) Json.read(Json.object(changed)));
    return person.client().post(KEYS, body.toString());
  }

  private Client keyOf(Answer created) {
    return desk.anonymous().withToken(created.body().get("token").textValue());
  }

  @Test
  void itsTokenIsShownOnceAndItsPrefixEverAfter() {
    Answer created = create().expect(201);
    String token = created.body().get("token").textValue();
    assertThat(created.body().get("prefix").textValue()).isEqualTo(token.substring(0, 10));
    Answer list = person.client().get(KEYS).expect(200);
    JsonNode listed = list.body().get(0);
    assertThat(listed.has("token")).isFalse();
    assertThat(list.text()).doesNotContain(token, Token.sha256(token));
    ((ObjectNode) created.body()).remove("token");
    listed
        .properties()
        .forEach(
            field ->
                assertThat(field.getValue())
                    .as(field.getKey())
                    .isEqualTo(created.body().get(field.getKey())));
  }

  @Test
  void theListShowsOnesOwnKeysOfAllWorkspacesByPages() {
    long other =
        person.client().post("/api/workspaces", Json.object("name", "Second")).expect(201).id();
    long first = create().expect(201).id();
    long second = create("workspace_id", other).expect(201).id();
    Person stranger = desk.register();
    stranger.key(stranger.workspaceId(), WorkspaceRole.VIEWER);
    Answer page = person.client().get(KEYS + "?per_page=1").expect(200);
    assertThat(page.ids()).containsExactly(second);
    assertThat(person.client().get(page.next().orElseThrow()).expect(200).ids())
        .containsExactly(first);
  }

  @Test
  void aRevokedKeyIsRefusedFromThenOn() {
    Answer created = create().expect(201);
    keyOf(created).get(person.path("/watchlist")).expect(200);
    person.client().delete(KEYS + "/" + created.id()).expect(204);
    keyOf(created).get(person.path("/watchlist")).expectProblem(401);
    person.client().delete(KEYS + "/" + created.id()).expectProblem(404);
    assertThat(person.client().get(KEYS).expect(200).ids()).isEmpty();
  }

  @Test
  void nobodyRevokesAnothersKey() {
    Answer created = create().expect(201);
    Person owner = desk.register();
    owner.client().delete(KEYS + "/" + created.id()).expectProblem(404);
    keyOf(created).get(person.path("/watchlist")).expect(200);
  }

  @Test
  void aKeyThatExpiresWorksUntilThen() {
    Instant expires = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    Answer created = create("expires_at", expires).expect(201);
    assertThat(created.body().get("expires_at").textValue()).isEqualTo(expires.toString());
    keyOf(created).get(person.path("/watchlist")).expect(200);
    desk.authJdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "update api_keys set expires_at = ? where id = ?",
                    Instant.now().minusSeconds(1),
                    created.id()));
    keyOf(created).get(person.path("/watchlist")).expectProblem(401);
    assertThat(person.client().get(KEYS).expect(200).ids()).isEmpty();
  }

  @Test
  void whatIsNotValidIsRefusedAndNothingIsWritten() {
    create("name", "").expectProblem(422);
    create("name", " ").expectInvalid("/name");
    create("name", "n".repeat(101)).expectInvalid("/name");
    create("role", null).expectInvalid("/role");
    create("role", "root").expectInvalid("/role");
    create("workspace_id", null).expectInvalid("/workspace_id");
    create("workspace_id", "1").expectInvalid("/workspace_id");
    create("expires_at", Instant.now().minusSeconds(1)).expectInvalid("/expires_at");
    create("expires_at", "tomorrow").expectInvalid("/expires_at");
    create("user_id", 1).expectInvalid("/user_id");
    assertThat(person.client().get(KEYS).expect(200).ids()).isEmpty();
  }

  @Test
  void aForeignWorkspaceIsRefusedLikeAMissingOne() {
    Answer foreign = create("workspace_id", desk.register().workspaceId());
    Answer missing = create("workspace_id", Long.MAX_VALUE);
    foreign.expectInvalid("/workspace_id");
    assertThat(missing.expectProblem(422).body()).isEqualTo(foreign.body());
    assertThat(person.client().get(KEYS).expect(200).ids()).isEmpty();
  }

  @Test
  void aRoleAboveOnesOwnIsRefused() {
    Person owner = desk.register();
    owner.takeIn(person, WorkspaceRole.MEMBER);
    create("workspace_id", owner.workspaceId(), "role", "admin").expectProblem(403);
    create("workspace_id", owner.workspaceId(), "role", "owner").expectProblem(403);
    assertThat(person.client().get(KEYS).expect(200).ids()).isEmpty();
    create("workspace_id", owner.workspaceId(), "role", "member").expect(201);
  }

  @Test
  void aKeyMakesNoKeys() {
    Client key = person.key(person.workspaceId(), WorkspaceRole.OWNER);
    key.post(KEYS, "{").expectProblem(403);
    key.get(KEYS).expectProblem(403);
    assertThat(person.client().get(KEYS).expect(200).ids()).hasSize(1);
  }
}
