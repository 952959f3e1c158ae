package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Health, tasks and the first admin. */
@OnEachInstallation
final class AdminPortTest {
  private static final String TASK_TOKEN = "let me do the tasks";

  private final Installation installation;

  AdminPortTest(Installations installations) {
    this.installation = installations.create();
  }

  @AfterEach
  void close() {
    installation.close();
  }

  @Test
  void pendingChangesMakeItUnreadyWithTheRemedyUntilTheyAreApplied() {
    RunningServer server = installation.with("ENABLE_AUTO_MIGRATION", "false").serve();
    Answer unready = server.client().get("/health").expectProblem(503);
    assertThat(unready.body().get("detail").textValue())
        .contains("pending", "db migrate", "POST /tasks/migrate");
    assertThat(unready.headers().firstValue("Retry-After")).isPresent();
    assertThat(server.admin().get("/healthcheck").expect(500).body().at("/migrations/healthy"))
        .isEqualTo(Json.read("false"));
    assertThat(server.admin().post("/tasks/migration-status", "").expect(200).text())
        .contains("pending");

    assertThat(server.admin().post("/tasks/migrate", "").expect(200).text())
        .containsPattern("[1-9]\\d* changes applied");

    server.client().get("/health").expect(200);
    server.admin().get("/healthcheck").expect(200);
    assertThat(server.admin().post("/tasks/migration-status", "").expect(200).text())
        .contains("every change of this build is applied");
    assertThat(server.admin().post("/tasks/migrate", "").expect(200).text())
        .contains("0 changes applied");
    assertThat(server.admin().post("/tasks/migrate?format=json", "").expect(200).text())
        .isEqualToIgnoringWhitespace("{\"applied\": 0}");
    assertThat(server.admin().post("/tasks/migrate?fromat=json", "").expect(500).text())
        .contains("the parameter fromat is unknown; there are: database, format");
    server
        .client()
        .post(
            "/api/users",
            Json.object(
                "email", "one@desk.example", "display_name", "One", "password", Desk.PASSWORD))
        .expect(201);
  }

  @Test
  void tasksAreForThoseWhoKnowTheTokenAndHealthIsForAll() {
    RunningServer server = installation.with("ADMIN_TOKEN", TASK_TOKEN).serve();
    for (String task :
        List.of(
            "migrate",
            "migration-status",
            "seed?profile=demo",
            "gc",
            "log-level?logger=plumbline&level=INFO")) {
      Client client = server.admin();
      String path = "/tasks/" + task;
      client.post(path, "").expectProblem(401);
      client.withToken("another").post(path, "").expectProblem(401);
      client.with("Authorization", TASK_TOKEN).post(path, "").expectProblem(401);
      client.withToken(TASK_TOKEN).post(path, "").expect(200);
    }
    server.admin().get("/healthcheck").expect(200);
    server.client().get("/health").expect(200);
    server.stop().expectNothingOf(TASK_TOKEN);
  }

  @Test
  void theSeedTaskFillsOnceAndTakesAPasswordAndRefusesWhatItDoesNotKnow() {
    RunningServer server = installation.serve();
    String unknown = server.admin().post("/tasks/seed?profile=nope", "").expect(500).text();
    assertThat(unknown).doesNotContain("\tat ", "Exception", "plumbline.");
    String first = server.admin().post("/tasks/seed?profile=demo", "").expect(200).text();
    assertThat(first).containsPattern("olivia@demo\\.example  \\S{12,}").contains("demo-desk");
    String again = server.admin().post("/tasks/seed?profile=demo", "").expect(200).text();
    assertThat(again).contains("nothing changed");
    assertThat(installation.count("users")).isEqualTo(5);
    server.stop().expectNothingOf(first.lines().findFirst().orElseThrow().replaceFirst(".* ", ""));
  }

  @Test
  void theFirstAdminIsMadeOnceAndKeepsTheirPassword() {
    String email = Desk.ADMIN_EMAIL;
    installation.with("ADMIN_EMAIL", email).with("ADMIN_PASSWORD", Desk.PASSWORD);
    installation.serve().stop();
    RunningServer server = installation.with("ADMIN_PASSWORD", "another long passphrase").serve();
    assertThat(installation.count("users")).isEqualTo(1);
    String token =
        server
            .client()
            .post("/api/auth/login", Json.object("email", email, "password", Desk.PASSWORD))
            .expect(200)
            .body()
            .get("token")
            .textValue();
    Answer me = server.client().withToken(token).get("/api/users/me").expect(200);
    assertThat(me.body().get("role").textValue()).isEqualTo("admin");
    server.client().withToken(token).get("/api/users").expect(200);
    server.stop().expectNothingOf(Desk.PASSWORD, "another long passphrase", token);
  }
}
