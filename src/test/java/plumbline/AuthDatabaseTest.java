package plumbline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.TestDatabases.DATABASE_PASSWORD;

import java.net.URLEncoder;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import plumbline.db.Engine;

/** Commands and the service where sessions and keys have a database of their own. */
@OnPostgresqlOnly
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AuthDatabaseTest {
  private static final String VARIABLE = "AUTH_DATABASE_URL";
  private static final String ENCODED = URLEncoder.encode(DATABASE_PASSWORD, UTF_8);
  private static final List<String> OF_AUTH =
      List.of(
          "api_keys",
          "auth_databasechangelog",
          "auth_databasechangeloglock",
          "login_buckets",
          "sessions");

  private final TestDatabases databases;
  private TestDatabase auth;
  private Installation installation;

  AuthDatabaseTest(TestDatabases databases) {
    this.databases = databases;
  }

  @BeforeEach
  void create() {
    auth = databases.createWithPassword();
    installation = Installation.on(databases.createWithPassword(), false);
  }

  private Installation apart() {
    return installation.with(VARIABLE, auth.url());
  }

  @AfterEach
  void close() {
    installation.close();
  }

  private static List<String> tables(TestDatabase database) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname")
                    .mapTo(String.class)
                    .list());
  }

  private List<String> tablesOfMain() {
    return tables(new TestDatabase(Engine.POSTGRESQL, installation.url()));
  }

  @Test
  void aServiceOnTwoEmptyDatabasesMakesItsTablesWhereTheyBelong() {
    RunningServer server = apart().with("VALIDATE_AT_START", "true").serve();
    server.client().get("/health").expect(200);
    server
        .client()
        .post(
            "/api/users",
            Json.object(
                "email", "one@desk.example", "display_name", "One", "password", Desk.PASSWORD))
        .expect(201);
    server
        .client()
        .post(
            "/api/auth/login", Json.object("email", "one@desk.example", "password", Desk.PASSWORD))
        .expect(200);
    assertThat(server.admin().get("/healthcheck").expect(200).body().fieldNames())
        .toIterable()
        .contains("database", "migrations", "schema")
        .contains("auth-database", "auth-migrations", "auth-schema");

    assertThat(tables(auth)).containsExactlyElementsOf(OF_AUTH);
    assertThat(tablesOfMain())
        .contains("users", "workspaces", "databasechangelog")
        .doesNotContainAnyElementsOf(OF_AUTH);
    Outcome stopped = server.stop().expectNothingOf(ENCODED, DATABASE_PASSWORD);
    assertThat(stopped.out()).contains("The schema is in order", "The auth schema is in order");
    assertThat(server.warnings()).isEmpty();
  }

  @Test
  void eachDatabaseHasItsCommand() {
    apart().db("migrate").expectSuccess();
    assertThat(tables(auth)).isEmpty();
    assertThat(authDb("status").expectSuccess().out())
        .contains("7 changesets have not been applied");
    assertThat(authDb("migrate").expectSuccess().out()).contains("auth: 7 changes applied");
    assertThat(authDb("validate").expectSuccess().out()).startsWith("in order");
    assertThat(authDb("check").expectSuccess().out()).startsWith("in order");
    assertThat(installation.db("validate").expectSuccess().out()).startsWith("in order");

    authDb("rollback", "-c", "2").expectSuccess();
    assertThat(authDb("validate").expectSuccess().out()).contains("run 'auth-db migrate'");
    assertThat(installation.db("current").expectSuccess().out())
        .contains("main: ")
        .doesNotContain("auth: ");
    assertThat(tables(auth)).doesNotContain("login_buckets").contains("sessions");
  }

  @Test
  void aSeedFillsTheMainDatabase() {
    apart().db("migrate").expectSuccess();
    authDb("migrate").expectSuccess();
    installation.db("seed", "--profile", "demo").expectSuccess();
    assertThat(installation.count("users")).isEqualTo(5);
  }

  @Test
  void whereAuthLivesInTheMainDatabaseItsCommandNamesTheOther() {
    authDb("status").expectOneLine("auth-db status", VARIABLE, "use 'db'");
  }

  @Test
  void whatIsLeftInTheMainDatabaseIsToldAndDroppedWhereThatIsAllowed() {
    installation.db("migrate").expectSuccess();
    assertThat(tablesOfMain()).containsAll(OF_AUTH);

    assertThat(apart().db("validate").expectFound().out()).contains("table public.sessions");
    installation.with("AUTO_SCHEMA_DESTRUCTIVE", "true").db("repair", "--apply").expectSuccess();

    assertThat(tablesOfMain()).contains("users").doesNotContainAnyElementsOf(OF_AUTH);
    assertThat(installation.db("validate").expectSuccess().out()).startsWith("in order");
  }

  @Test
  void anAddressThatLeadsNowhereIsNamedByItsVariable() {
    String wrong = auth.url().replace(ENCODED, "wrongword");
    installation
        .with(VARIABLE, wrong)
        .serveInVain()
        .expectOneLine("Plumbline did not start", "password in " + VARIABLE)
        .expectNothingOf(ENCODED, DATABASE_PASSWORD, "wrongword");
    authDb("migrate")
        .expectOneLine("auth-db migrate", "password in " + VARIABLE)
        .expectNothingOf(ENCODED, DATABASE_PASSWORD, "wrongword");
    installation
        .with(VARIABLE, "mysql://u:wrongword@localhost/auth")
        .serveInVain()
        .expectOneLine(VARIABLE, "postgresql://")
        .expectNothingOf("wrongword");
  }

  @Test
  void theMainDatabaseIsNoDatabaseOfItsOwn() {
    installation
        .with(VARIABLE, installation.url())
        .serveInVain()
        .expectOneLine(VARIABLE, "leads to the main database")
        .expectNothingOf(ENCODED, DATABASE_PASSWORD);
  }

  @Test
  void theMainDatabaseIsRecognisedByAnotherNameOfItsHost() {
    String alias = installation.url().replace("127.0.0.1", "localhost");
    assertThat(alias).isNotEqualTo(installation.url());
    installation.with(VARIABLE, alias).serveInVain().expectOneLine(VARIABLE, "main database");
    installation
        .with("AUTO_SCHEMA_DESTRUCTIVE", "true")
        .db("repair", "--apply")
        .expectOneLine(VARIABLE, "main database");
  }

  private Outcome authDb(String subcommand, String... more) {
    return installation.command("auth-db", subcommand, more);
  }
}
