package plumbline;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import plumbline.db.Engine;
import plumbline.shared.WorkspaceRole;

/** Sessions and keys in a database of their own: no transaction spans both, and none needs to. */
@OnPostgresqlOnly
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AuthApartTest {
  private static final String ME = "/api/users/me";
  private static final String ANOTHER = "another long passphrase";

  private final TestDatabases databases;
  private Desk desk;

  AuthApartTest(TestDatabases databases) {
    this.databases = databases;
  }

  @BeforeAll
  void start() {
    desk = start(Map.of());
  }

  private Desk start(Map<String, String> environment) {
    return Desk.start(
        databases.createMigrated(Engine.POSTGRESQL, List.of(ConfiguredDatabase.OF_MAIN)),
        databases.createMigrated(Engine.POSTGRESQL, List.of(ConfiguredDatabase.OF_AUTH)),
        environment);
  }

  @AfterAll
  void stop() throws Exception {
    desk.close();
  }

  /** Refuses changes of a table: at once, or when their transaction commits. */
  private static void refuse(Jdbi jdbi, String table, String when) {
    jdbi.useHandle(
        handle -> {
          handle.execute(
              """
              create function refuse() returns trigger language plpgsql
              as 'begin raise exception ''refused'' using errcode = ''40001''; end'
              """);
          handle.execute(
              "create constraint trigger refuse after update on %s %s for each row execute function refuse()"
                  .formatted(table, when));
        });
  }

  private static void allow(Jdbi jdbi) {
    jdbi.useHandle(handle -> handle.execute("drop function refuse cascade"));
  }

  private static Answer changePassword(Person person) {
    return person
        .client()
        .post(
            "/api/users/me/password",
            Json.object("current_password", Desk.PASSWORD, "new_password", ANOTHER));
  }

  @Test
  void aPasswordThatIsNotChangedAfterAllHasEndedTheOtherSessionsAndNothingElse() {
    Person person = desk.register();
    Client other = desk.signIn(person.email(), person.id()).client();
    refuse(desk.jdbi(), "users", "deferrable initially deferred");
    try {
      changePassword(person).expectProblem(503);
    } finally {
      allow(desk.jdbi());
    }
    other.get(ME).expectProblem(401);
    person.client().get(ME).expect(200);
    assertThat(desk.login(person.email(), Desk.PASSWORD)).isNotBlank();
  }

  @Test
  void aPasswordStaysWhereTheOtherSessionsCannotBeEnded() {
    Person person = desk.register();
    Client other = desk.signIn(person.email(), person.id()).client();
    refuse(desk.authJdbi(), "sessions", "");
    try {
      changePassword(person).expectProblem(503);
    } finally {
      allow(desk.authJdbi());
    }
    other.get(ME).expect(200);
    assertThat(desk.login(person.email(), Desk.PASSWORD)).isNotBlank();
  }

  @Test
  void anAccountThatIsNotDeletedAfterAllHasToSignInAgain() {
    Person person = desk.register();
    person.client().delete(person.path("")).expect(204);
    refuse(desk.jdbi(), "users", "deferrable initially deferred");
    try {
      person.client().delete(ME).expectProblem(503);
    } finally {
      allow(desk.jdbi());
    }
    person.client().get(ME).expectProblem(401);
    assertThat(desk.login(person.email(), Desk.PASSWORD)).isNotBlank();
  }

  @Test
  void anAccountStaysWhereItsSessionsCannotBeEnded() {
    Person person = desk.register();
    person.client().delete(person.path("")).expect(204);
    refuse(desk.authJdbi(), "sessions", "");
    try {
      person.client().delete(ME).expectProblem(503);
    } finally {
      allow(desk.authJdbi());
    }
    person.client().get(ME).expect(200);
  }

  @Test
  void tasksAreDoneAtBothDatabasesOrAtTheOneThatIsNamed() throws Exception {
    Client admin = desk.admin();
    assertThat(admin.post("/tasks/validate-schema", "").expect(200).text().lines())
        .contains("main:", "auth:")
        .filteredOn(line -> line.startsWith("in order"))
        .hasSize(2);
    JsonNode both =
        Json.read(admin.post("/tasks/validate-schema?format=json", "").expect(200).text());
    assertThat(both.fieldNames()).toIterable().containsExactly("main", "auth");
    JsonNode one =
        Json.read(
            admin.post("/tasks/validate-schema?format=json&database=auth", "").expect(200).text());
    assertThat(one).isEqualTo(both.get("auth"));
    assertThat(admin.post("/tasks/validate-schema?database=desk", "").expect(500).text())
        .contains("main, auth");
  }

  @Test
  void whatATaskFoundAtOneDatabaseIsToldThoughItFailsAtTheOther() throws Exception {
    try (Desk own = start(Map.of())) {
      own.authJdbi()
          .useHandle(
              handle -> handle.execute("update auth_databasechangelog set md5sum = '9:' || id"));

      assertThat(own.admin().post("/tasks/validate-schema", "").expect(500).text())
          .contains("main:\nin order\nauth:\n", "was edited");
      String json = own.admin().post("/tasks/validate-schema?format=json", "").expect(500).text();
      JsonNode both = Json.read(json.lines().takeWhile(line -> !line.isEmpty()).collect(joining()));
      assertThat(both.at("/main/in_order").booleanValue()).isTrue();
      assertThat(both.at("/auth/failure").textValue())
          .contains("was edited", "'auth-db clear-checksums'");
    }
  }

  @Test
  void aRepairIsPlannedForEachDatabaseAndAppliedToTheOneThatIsMeant() {
    desk.authJdbi().useHandle(handle -> handle.execute("drop index sessions_user_id_idx"));
    Client admin = desk.admin();
    String plan = admin.post("/tasks/repair-schema", "").expect(200).text();
    String exactly =
        plan.lines()
            .filter(line -> line.contains("applies exactly this"))
            .findFirst()
            .orElseThrow();
    assertThat(exactly).contains("&database=auth&plan=");

    String path = exactly.split(" ", 3)[1];
    assertThat(admin.post(path.replace("&database=auth", ""), "").expect(500).text())
        .contains("which");
    admin.post(path, "").expect(200);

    assertThat(admin.post("/tasks/repair-schema", "").expect(200).text())
        .doesNotContain("applies exactly this");
  }

  @Test
  void readinessNeedsTheChangesOfBothAndNamesTheCommandOfTheOneThatLacksThem() {
    TestDatabase main = databases.create(Engine.POSTGRESQL);
    TestDatabase auth = databases.create(Engine.POSTGRESQL);
    try (Desk own = Desk.start(main, auth, Map.of("ENABLE_AUTO_MIGRATION", "false"))) {
      assertThat(detail(own)).contains("'db migrate'");
      own.admin().post("/tasks/migrate?database=main", "").expect(200);
      assertThat(detail(own)).contains("'auth-db migrate'");
      assertThat(own.admin().post("/tasks/migration-status", "").expect(200).text())
          .contains("auth:", "pending", "main:", "every change of this build is applied");
      own.admin().post("/tasks/migrate", "").expect(200);
      own.anonymous().get("/health").expect(200);
      own.register();
    }
  }

  private static String detail(Desk desk) {
    return desk.anonymous().get("/health").expectProblem(503).body().get("detail").textValue();
  }

  @Test
  void anAuthDatabaseThatIsGoneIsNamedAndKeepsTheServiceFromBeingReady() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      String url = "postgresql://postgres@127.0.0.1:" + postgres.getPort() + "/postgres";
      TestDatabase gone = new TestDatabase(Engine.POSTGRESQL, url);
      try (Desk own = Desk.start(databases.create(Engine.POSTGRESQL), gone, Map.of())) {
        Person person = own.register();
        own.anonymous().get("/health").expect(200);

        stop(postgres);

        person.client().get(ME).expectProblem(503).expectRetryAfter();
        Answer unready = own.anonymous().get("/health").expectProblem(503);
        assertThat(unready.body().get("detail").textValue()).startsWith("the auth database ");
        assertThat(unready.body().get("database").textValue()).isEqualTo("unavailable");
        JsonNode checks = own.admin().get("/healthcheck").expect(500).body();
        assertThat(checks.at("/database/healthy").booleanValue()).isTrue();
        assertThat(checks.at("/auth-database/healthy").booleanValue()).isFalse();
      }
    }
  }

  private static void stop(EmbeddedPostgres postgres) throws IOException {
    postgres.close();
  }

  @Test
  void theTwoMayBeOnDifferentEngines() {
    for (List<Engine> engines :
        List.of(List.of(Engine.H2, Engine.POSTGRESQL), List.of(Engine.POSTGRESQL, Engine.H2))) {
      TestDatabase main = databases.create(engines.get(0));
      try (Desk own = Desk.start(main, databases.create(engines.get(1)), Map.of())) {
        Person person = own.register();
        changePassword(person).expect(204);
        person
            .key(person.workspaceId(), WorkspaceRole.VIEWER)
            .get(person.path("/watchlist"))
            .expect(200);
        assertThat(own.admin().post("/tasks/validate-schema", "").expect(200).text().lines())
            .filteredOn(line -> line.startsWith("in order"))
            .hasSize(2);
      }
    }
  }
}
