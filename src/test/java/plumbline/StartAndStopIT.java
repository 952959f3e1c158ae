package plumbline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plumbline.db.Engine;

/** The packaged service comes up ready, says little, keeps secrets and goes down in order. */
@OnEachInstallation(packaged = true)
final class StartAndStopIT {
  private static final String SESAME = "a passphrase that nobody may see";
  private static final String TASK_TOKEN = "a-token-that-nobody-may-see";

  private final Installation installation;

  StartAndStopIT(Installations installations) {
    this.installation = installations.create();
  }

  @AfterEach
  void close() {
    installation.close();
  }

  @Test
  void itServesAMigratedDatabaseFromAnyFolderAndSaysLittle() {
    RunningServer server = installation.serve();
    Answer health = server.client().get("/health").expect(200);
    assertThat(health.body().get("status").textValue()).isEqualTo("ok");
    assertThat(health.body().get("database").textValue()).isEqualTo("available");
    assertThat(health.body().get("version").textValue()).matches("\\d+\\.\\d+\\.\\d+");
    server.admin().get("/healthcheck").expect(200);
    Outcome outcome = server.stop();
    assertThatThrownBy(() -> server.client().get("/health"))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out().lines()).as(outcome.out()).hasSizeBetween(1, 5);
    assertThat(outcome.out()).contains("127.0.0.1:" + server.port());
    outcome.expectNoTrace().expectNothingOf("WARN", "ERROR", "liquibase", "jetty");
    if (installation.engine() == Engine.H2) {
      assertThat(installation.folder().resolve("data/plumbline.mv.db")).exists();
    } else {
      assertThat(installation.folder()).isEmptyDirectory();
    }
  }

  @Test
  void aLogForMachinesIsJsonAndKeepsSecrets() {
    RunningServer server =
        installation
            .with("LOG_FORMAT", "json")
            .with("ADMIN_EMAIL", Desk.ADMIN_EMAIL)
            .with("ADMIN_PASSWORD", SESAME)
            .with("ADMIN_TOKEN", TASK_TOKEN)
            .serve();
    String token = login(server, SESAME).expect(200).body().get("token").textValue();
    login(server, "a wrong passphrase").expectProblem(401);
    server.client().withToken(token).get("/api/users/me").expect(200);
    server.client().post("/api/auth/login", "{\"password\": \"" + SESAME).expectProblem(400);
    server.admin().withToken(TASK_TOKEN).post("/tasks/migration-status", "").expect(200);
    Outcome outcome = server.stop();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out().lines()).isNotEmpty();
    assertThat(outcome.out().lines())
        .allSatisfy(
            line -> {
              assertThat(Json.read(line).path("message").asText()).isNotBlank();
              assertThat(Json.read(line).has("level")).isTrue();
              assertThat(Json.read(line).has("timestamp")).isTrue();
              assertThat(Json.read(line).has("exception")).isFalse();
            });
    outcome.expectNothingOf(
        SESAME, "a wrong passphrase", TASK_TOKEN, token, TestDatabases.DATABASE_PASSWORD, "argon2");
  }

  private static Answer login(RunningServer server, String password) {
    return server
        .client()
        .post("/api/auth/login", Json.object("email", Desk.ADMIN_EMAIL, "password", password));
  }

  @Test
  void aRequestUnderWayIsAnsweredWholeBeforeTheEnd() throws IOException {
    PackagedServer server = installation.launch().awaitAnswer();
    String body =
        Json.object(
            "email", "late@desk.example", "display_name", "Late", "password", Desk.PASSWORD);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(30_000);
      OutputStream request = socket.getOutputStream();
      String head =
          """
          POST /api/users HTTP/1.1\r
          Host: 127.0.0.1\r
          Content-Type: application/json\r
          Content-Length: %d\r
          Expect: 100-continue\r
          \r
          """
              .formatted(body.length());
      request.write(head.getBytes(UTF_8));
      request.flush();
      // The service asks for the body only once the request is with a resource.
      byte[] goAhead = "HTTP/1.1 100 Continue\r\n".getBytes(UTF_8);
      assertThat(socket.getInputStream().readNBytes(goAhead.length)).isEqualTo(goAhead);
      request.write(body.substring(0, 10).getBytes(UTF_8));
      request.flush();

      server.process().terminate();
      awaitRefusal(server);
      assertThat(server.process().isAlive()).isTrue();
      request.write(body.substring(10).getBytes(UTF_8));
      request.flush();
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      assertThat(answer).contains("HTTP/1.1 201").contains("late@desk.example").endsWith("}");
    }
    Outcome outcome = server.process().await().expectNoTrace();
    assertThat(outcome.code()).as("the exit code of a process that SIGTERM ends").isEqualTo(143);
    int stored =
        installation
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery("select count(*) from users where email = 'late@desk.example'")
                        .mapTo(Integer.class)
                        .one());
    assertThat(stored).isEqualTo(1);
  }

  /** Once it is going down, whoever comes anew is turned away. */
  private static void awaitRefusal(PackagedServer server) {
    long deadline = System.nanoTime() + 20_000_000_000L;
    boolean refused = false;
    while (!refused && System.nanoTime() < deadline) {
      try {
        refused = server.client().get("/health").status() == 503;
      } catch (UncheckedIOException e) {
        refused = true;
      }
      refused |= server.process().endsWithin(50);
    }
    assertThat(refused).as("new requests are turned away").isTrue();
  }
}
