package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plumbline.db.Engine;

/** What the service says of itself while its database is there, and when it is gone. */
final class HealthTest {

  @Test
  void aDatabaseThatIsGoneIsAnsweredWith503AndNoDetails() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      String url = "postgresql://postgres@127.0.0.1:" + postgres.getPort() + "/postgres";
      try (Desk desk = Desk.start(new TestDatabase(Engine.POSTGRESQL, url), Map.of())) {
        Person person = desk.register();
        Answer healthy = desk.anonymous().get("/health").expect(200);
        assertThat(healthy.body().get("database").textValue()).isEqualTo("available");
        assertThat(healthy.body().get("version").textValue()).isEqualTo(Build.read().version());

        stop(postgres);

        Answer refused = person.client().get("/api/users/me").expectProblem(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.text()).doesNotContain("127.0.0.1", "postgres");
        Answer unhealthy = desk.anonymous().get("/health").expectProblem(503);
        assertThat(unhealthy.body().get("database").textValue()).isEqualTo("unavailable");
        assertThat(desk.admin().get("/healthcheck").status()).isEqualTo(500);
      }
    }
  }

  @Test
  void aPendingChangeKeepsTheServiceFromBeingReadyUntilItIsApplied(TestDatabases databases)
      throws Exception {
    for (Engine engine : Engine.values()) {
      Map<String, String> environment = Map.of("ENABLE_AUTO_MIGRATION", "false");
      try (Desk desk = Desk.start(databases.create(engine), environment)) {
        Answer unready = desk.anonymous().get("/health").expectProblem(503);
        assertThat(unready.body().get("detail").textValue()).contains("db migrate");
        assertThat(unready.body().get("database").textValue()).isEqualTo("available");

        assertThat(desk.admin().post("/tasks/migrate", "").expect(200).text()).contains("applied");

        desk.anonymous().get("/health").expect(200);
        desk.register();
      }
    }
  }

  private static void stop(EmbeddedPostgres postgres) throws IOException {
    postgres.close();
  }
}
