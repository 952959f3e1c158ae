package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was acknowledged is there after the process was killed in the midst of its work. */
@OnEachInstallation(packaged = true)
final class KilledServerIT {
  private static final int KILLS = 10;
  private static final int WRITERS = 8;

  /** So many are under way before a kill that some are acknowledged right before it. */
  private static final int WRITTEN_BEFORE_A_KILL = 60;

  private final Installation installation;
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

  KilledServerIT(Installations installations) {
    this.installation =
        installations
            .create()
            .with("ADMIN_EMAIL", Desk.ADMIN_EMAIL)
            .with("ADMIN_PASSWORD", Desk.PASSWORD);
  }

  @AfterEach
  void close() {
    installation.close();
  }

  @Test
  void nothingThatWasAcknowledgedIsLost() {
    PackagedServer server = installation.launch().awaitAnswer();
    String token =
        server
            .client()
            .post(
                "/api/auth/login",
                Json.object("email", Desk.ADMIN_EMAIL, "password", Desk.PASSWORD))
            .expect(200)
            .body()
            .get("token")
            .textValue();
    for (int kill = 0; kill < KILLS; kill++) {
      Client client = server.client().withToken(token);
      long workspace =
          client.get("/api/users/me").expect(200).body().get("default_workspace_id").longValue();
      killUnderWriters(server, client, "/api/workspaces/%d/channels".formatted(workspace), kill);
      server = installation.launch().awaitAnswer();
      assertThat(lost()).as("lost by kill %d", kill).isEmpty();
    }
    assertThat(acknowledged).hasSizeGreaterThan(KILLS * WRITTEN_BEFORE_A_KILL);
  }

  private void killUnderWriters(PackagedServer server, Client client, String path, int kill) {
    int before = acknowledged.size();
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    IntStream.range(0, WRITERS)
        .forEach(
            writer -> writers.execute(() -> write(client, path, "c%d-%d".formatted(kill, writer))));
    server.process().awaitUntil(() -> acknowledged.size() > before + WRITTEN_BEFORE_A_KILL);
    server.process().kill();
    writers.shutdown();
    try {
      assertThat(writers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Writes until the server is gone. */
  private void write(Client client, String path, String prefix) {
    try {
      for (int number = 0; true; number++) {
        String name = prefix + "-" + number;
        if (client.post(path, Json.object("name", name)).status() == 201) {
          acknowledged.add(name);
        }
      }
    } catch (UncheckedIOException e) {
      // It was killed.
    }
  }

  private Set<String> lost() {
    List<String> there =
        installation
            .jdbi()
            .withHandle(
                handle ->
                    handle.createQuery("select name from channels").mapTo(String.class).list());
    Set<String> lost = new HashSet<>(acknowledged);
    lost.removeAll(new HashSet<>(there));
    return Collections.unmodifiableSet(lost);
  }
}
