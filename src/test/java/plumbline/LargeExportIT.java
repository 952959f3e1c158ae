package plumbline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A history that is larger than the memory of the service is given whole. */
@OnEachInstallation(packaged = true)
final class LargeExportIT {
  private static final int EVENTS = 200_000;
  private static final String SMALL_HEAP = "-Xmx96m";

  /** More than the service has connections to its database, or threads to answer with. */
  private static final int CLIENTS_WHO_LEAVE = 40;

  private final Installation installation;

  LargeExportIT(Installations installations) {
    this.installation =
        installations
            .create()
            .with("ADMIN_EMAIL", Desk.ADMIN_EMAIL)
            .with("ADMIN_PASSWORD", Desk.PASSWORD)
            .with("JDK_JAVA_OPTIONS", SMALL_HEAP);
  }

  @AfterEach
  void close() {
    installation.close();
  }

  /** What a line of an export begins with. */
  private record Line(long id, Instant timestamp) implements Comparable<Line> {
    private static final Comparator<Line> ORDER =
        Comparator.comparing(Line::timestamp).thenComparing(Line::id);

    @Override
    public int compareTo(Line other) {
      return ORDER.compare(this, other);
    }

    static Line ofCsv(String line) {
      String[] cells = line.split(",", 3);
      return new Line(Long.parseLong(cells[0]), Instant.parse(cells[1]));
    }

    static Line ofJson(String line) {
      JsonNode event = Json.read(line);
      return new Line(event.get("id").longValue(), Instant.parse(event.get("timestamp").asText()));
    }
  }

  /** Somebody with a long past, as the service and its database know them. */
  private record Historian(Client client, long workspace) {
    String path() {
      return "/api/workspaces/" + workspace + "/history";
    }

    InputStream export(String mediaType) {
      var answer = client.with("Accept", mediaType).open(path());
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body();
    }
  }

  /** Makes a workspace's long past while the service is down: its small heap would take long. */
  private long past(int events, int words) {
    long workspace;
    try (RunningServer server = installation.serve()) {
      workspace =
          signIn(server).post("/api/workspaces", Json.object("name", "Long past")).expect(201).id();
    }
    installation.jdbi().useHandle(handle -> fill(handle, workspace, events, words));
    return workspace;
  }

  private static Client signIn(RunningServer server) {
    Client anonymous = server.client();
    String login = Json.object("email", Desk.ADMIN_EMAIL, "password", Desk.PASSWORD);
    return anonymous.withToken(
        anonymous.post("/api/auth/login", login).expect(200).body().get("token").textValue());
  }

  /** In portions, so that no transaction is large. */
  private static void fill(Handle handle, long workspace, int events, int words) {
    int portion = events / 10;
    for (int last = portion; last <= events; last += portion) {
      handle.execute(
          """
          insert into trade_history (workspace_id, timestamp, action, details)
          select ?, timestamp with time zone '2026-01-05 09:00:00+00' + number / 7 * interval '1' second,
                 'tick', repeat('some details ', ?) || number
          from generate_series(?, ?) as series (number)
          """,
          workspace,
          words,
          last - portion + 1,
          last);
    }
  }

  @Test
  void everyEventComesOnceInOrderWhileTheMemoryStaysSmall() throws IOException {
    long workspace = past(EVENTS, 25);
    RunningServer server = installation.serve();
    Historian historian = new Historian(signIn(server), workspace);
    assertThat(count(historian.export("text/csv"), 1, Line::ofCsv)).isEqualTo(EVENTS);
    assertThat(count(historian.export("application/x-ndjson"), 0, Line::ofJson)).isEqualTo(EVENTS);
    server.admin().get("/healthcheck").expect(200);
    historian.client().get(historian.path()).expect(200);
    server.stop().expectNoTrace().expectNothingOf("OutOfMemory", "WARN", "ERROR");
  }

  @Test
  void clientsWhoLeaveTakeNothingWithThem() throws IOException {
    long workspace = past(1_500, 700);
    RunningServer server = installation.serve();
    Historian historian = new Historian(signIn(server), workspace);
    for (int client = 0; client < CLIENTS_WHO_LEAVE; client++) {
      try (InputStream body = historian.export("text/csv")) {
        assertThat(body.read()).isEqualTo('i');
      }
    }
    historian.client().get(historian.path()).expect(200);
    server.admin().get("/healthcheck").expect(200);
    server.stop().expectNoTrace().expectNothingOf("WARN", "ERROR");
  }

  /** How many lines there are behind those of names; each is older than the one before. */
  private static int count(InputStream body, int names, Function<String, Line> reader)
      throws IOException {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, UTF_8))) {
      for (int skipped = 0; skipped < names; skipped++) {
        lines.readLine();
      }
      int count = 0;
      Line before = null;
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        Line line = reader.apply(text);
        if (before != null) {
          assertThat(line).isLessThan(before);
        }
        before = line;
        count++;
      }
      return count;
    }
  }
}
