package plumbline.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.Answer;
import plumbline.Client;
import plumbline.Desk;
import plumbline.OnEachDatabase;
import plumbline.Person;
import plumbline.shared.WorkspaceRole;

@OnEachDatabase
final class SessionTest {
  private static final String SESSIONS = "/api/auth/sessions";

  private final Desk desk;
  private final Person person;
  private final Client second;

  SessionTest(Desk desk) {
    this.desk = desk;
    this.person = desk.register();
    this.second = desk.signIn(person.email(), person.id()).client();
  }

  private long current(Client client) {
    for (JsonNode session : client.get(SESSIONS).expect(200).body()) {
      if (session.get("current").booleanValue()) {
        return session.get("id").longValue();
      }
    }
    throw new AssertionError("no session is the current one");
  }

  @Test
  void theListShowsOnesOwnNewestFirstAndMarksTheAskingOne() {
    desk.register();
    assertThat(person.client().get(SESSIONS).expect(200).ids())
        .containsExactly(current(second), current(person.client()));
  }

  @Test
  void theListShowsNoToken() {
    String token = desk.login(person.email(), Desk.PASSWORD);
    Answer list = person.client().get(SESSIONS).expect(200);
    assertThat(list.body().get(0).get("prefix").textValue()).isEqualTo(token.substring(0, 10));
    assertThat(list.text()).doesNotContain(token, Token.sha256(token));
  }

  @Test
  void theListHasPages() {
    Answer page = person.client().get(SESSIONS + "?per_page=1").expect(200);
    assertThat(page.ids()).containsExactly(current(second));
    Answer last = person.client().get(page.next().orElseThrow()).expect(200);
    assertThat(last.ids()).containsExactly(current(person.client()));
    assertThat(last.next()).isEmpty();
  }

  @Test
  void loggingOutEndsTheAskingSessionOnly() {
    second.post("/api/auth/logout", "").expect(204);
    second.get("/api/users/me").expectProblem(401);
    second.post("/api/auth/logout", "").expectProblem(401);
    assertThat(person.client().get(SESSIONS).expect(200).ids())
        .isEqualTo(List.of(current(person.client())));
  }

  @Test
  void aSessionEndsAnotherOfItsPerson() {
    long id = current(second);
    person.client().delete(SESSIONS + "/" + id).expect(204);
    second.get("/api/users/me").expectProblem(401);
    person.client().delete(SESSIONS + "/" + id).expectProblem(404);
  }

  @Test
  void nobodyEndsAnothersSession() {
    long id = current(second);
    desk.register().client().delete(SESSIONS + "/" + id).expectProblem(404);
    second.get("/api/users/me").expect(200);
  }

  @Test
  void whatIsNoIdIsNotFound() {
    for (String id : List.of("abc", "0", "-1", "1.5", "99999999999999999999")) {
      person.client().delete(SESSIONS + "/" + id).expectProblem(404);
    }
  }

  @Test
  void anExpiredSessionIsRefusedAndNotListed() {
    long id = current(second);
    desk.authJdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "update sessions set expires_at = ? where id = ?",
                    Instant.now().minusSeconds(1),
                    id));
    second.get("/api/users/me").expectProblem(401);
    assertThat(person.client().get(SESSIONS).expect(200).ids()).doesNotContain(id);
  }

  @Test
  void anApiKeyNeitherSeesNorEndsSessions() {
    Client key = person.key(person.workspaceId(), WorkspaceRole.OWNER);
    key.get(SESSIONS).expectProblem(403);
    key.delete(SESSIONS + "/" + current(second)).expectProblem(403);
    key.post("/api/auth/logout", "").expectProblem(403);
    second.get("/api/users/me").expect(200);
  }
}
