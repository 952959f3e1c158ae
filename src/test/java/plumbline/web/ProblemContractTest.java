package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.Answer;
import plumbline.Client;
import plumbline.Desk;
import plumbline.ExpectedFailures;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;

/** What HTTP itself refuses is a problem like any other, on every path. */
@OnEachDatabase
final class ProblemContractTest {
  private final Desk desk;
  private final Person owner;
  private final Client client;

  ProblemContractTest(Desk desk) {
    this.desk = desk;
    this.owner = desk.somebody("reader");
    this.client = owner.client();
  }

  private static Answer expectGuardedProblem(Answer answer, int status) {
    answer.expectProblem(status);
    assertThat(answer.headers().map()).containsKeys("content-security-policy", "referrer-policy");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.text()).doesNotContainIgnoringCase("<html").doesNotContain("jetty");
    return answer;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api",
        "/api/",
        "/api/nothing",
        "/nothing",
        "/favicon.ico",
        "/docs/nothing.js",
        "/docs/ui/nothing.css",
        "/docs/ui/",
        "/health/more",
        "/problems/not-found",
        "/tasks/gc",
        "/WEB-INF/web.xml",
        "/api/users/me/nothing"
      })
  void aPathThatLeadsNowhereIsNotFound(String path) {
    expectGuardedProblem(client.get(path), 404);
    assertThat(client.get(path).body().get("instance").textValue()).isEqualTo(path);
  }

  @Test
  void aMethodThatIsNotOfferedNamesThoseThatAre() {
    Answer refused = expectGuardedProblem(client.put(owner.path("/watchlist"), "{}"), 405);
    assertThat(allowed(refused)).contains("GET", "POST").doesNotContain("PUT", "DELETE");
    Answer health = expectGuardedProblem(client.post("/health", "{}"), 405);
    assertThat(allowed(health)).contains("GET").doesNotContain("POST");
  }

  @Test
  void aMethodThatNobodyKnowsNamesThoseThatAreOffered() {
    Answer refused = expectGuardedProblem(client.send("BREW", "/api/users/me", null), 405);
    assertThat(allowed(refused)).contains("GET", "PATCH", "DELETE");
  }

  private static List<String> allowed(Answer answer) {
    return List.of(answer.headers().firstValue("Allow").orElseThrow().split(",\\s*", -1));
  }

  @Test
  void staticFilesTakeNoWrites() {
    for (String path : List.of("/docs", "/docs/", "/docs/start.js", "/docs/ui/swagger-ui.css")) {
      for (String method : List.of("POST", "PUT", "DELETE")) {
        expectGuardedProblem(client.send(method, path, "{}"), 405);
      }
    }
  }

  @Test
  void aMediaTypeThatIsNotProducedIsNotAcceptable() {
    expectGuardedProblem(client.with("Accept", "text/html").get("/api/users/me"), 406);
    Answer refused =
        expectGuardedProblem(client.with("Accept", "application/xml").get("/openapi.json"), 406);
    assertThat(refused.body().get("detail").textValue())
        .contains("/docs")
        .doesNotContain("application/json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/merge-patch+json",
        "nonsense"
      })
  void aMediaTypeThatIsNotReadIsUnsupported(String type) {
    String entry = Json.object("symbol", "EURUSD");
    Answer refused = client.with("Content-Type", type).post(owner.path("/watchlist"), entry);
    expectGuardedProblem(refused, type.equals("nonsense") ? 400 : 415);
    assertThat(client.get(owner.path("/watchlist")).ids()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"symbol\": }",
        "{'symbol': 1}",
        "{\"symbol\": \"A\"} {}",
        "[",
        "NaN"
      })
  void aBodyThatIsNoJsonCannotBeRead(String body) {
    expectGuardedProblem(client.post(owner.path("/watchlist"), body), 400);
    assertThat(client.get(owner.path("/watchlist")).ids()).isEmpty();
  }

  @Test
  void bytesThatAreNoTextCannotBeRead() throws Exception {
    List<String> head =
        List.of(
            "POST /api/auth/login HTTP/1.1",
            "Host: desk",
            "Connection: close",
            "Content-Type: application/json",
            "Content-Length: 14");
    String notUtf8 = "{\"email\": \"\u00ff\"}";
    RawRequest request = new RawRequest(RawRequest.of(head).head() + notUtf8);
    assertThat(request.send(desk.port()).status()).isEqualTo(400);
  }

  @Test
  void theRefusalsOfOthersAreProblemsToo() {
    expectGuardedProblem(desk.anonymous().get("/api/users/me"), 401);
    expectGuardedProblem(client.get("/api/users"), 403);
    expectGuardedProblem(client.post(owner.path("/watchlist"), "{}"), 422);
    assertThat(desk.anonymous().get("/api/users/me").headers().firstValue("WWW-Authenticate"))
        .contains("Bearer");
  }

  /** JSON that can be read from the database, but is too deep to be written inside a list. */
  @Test
  void anAnswerThatCannotBeWrittenIsAProblemOfTheService() {
    Person other = desk.register();
    String bot = Json.object("name", "Deep", "market", "EURUSD");
    other.client().post(other.path("/bots"), bot).expect(201);
    String deep = "{\"a\":".repeat(999) + "1" + "}".repeat(999);
    desk.jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "update bots set strategy_params = json '" + deep + "' where workspace_id = ?",
                    other.workspaceId()));
    ExpectedFailures failures = new ExpectedFailures();
    try {
      expectGuardedProblem(other.client().get(other.path("/bots")), 500);
    } finally {
      failures.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/nothing", "/tasks/nothing", "/tasks", "/metrics/nothing"})
  void theAdminPortSpeaksTheSameForm(String path) {
    int found = desk.admin().post(path, "").status();
    assertThat(found).isIn(404, 405);
    expectGuardedProblem(desk.admin().post(path, ""), found);
  }

  @Test
  void anUnknownTaskIsNotFound() {
    expectGuardedProblem(desk.admin().post("/tasks/nothing", ""), 404);
  }
}
