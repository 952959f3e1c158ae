package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plumbline.db.Engine;

/** A database that somebody has altered by hand is found out, explained and mended. */
@OnEachInstallation
final class DriftCommandsTest {
  private static final String CHAPTER = "When somebody altered the database";
  private static final List<String> OBJECTS =
      List.of(
          "column journal_entries.symbol",
          "constraint watchlist.watchlist_alert_price_check",
          "default prices.version",
          "index watchlist_symbol_idx",
          "view tickers");

  private final Installation installation;

  private final Installations installations;

  DriftCommandsTest(Installations installations) {
    this.installations = installations;
    this.installation = installations.create();
  }

  @AfterEach
  void close() {
    installation.close();
  }

  @Test
  void driftIsToldAtStartALineAFindingAndKeepsNobodyFromServing() throws IOException {
    installation.db("migrate").expectSuccess();
    alterAll();
    RunningServer server = installation.with("VALIDATE_AT_START", "true").serve();
    assertThat(server.warnings()).hasSize(5).allMatch(line -> line.contains("drift: "));
    server.client().get("/health").expect(200);
  }

  private void alter(String... statements) {
    installation.jdbi().useHandle(handle -> List.of(statements).forEach(handle::execute));
  }

  private void alterAll() throws IOException {
    alter(Readme.statements(CHAPTER).toArray(String[]::new));
  }

  /** The objects of a report's drift, without their schema. */
  private static Set<String> drifted(JsonNode report) {
    Set<String> objects = new TreeSet<>();
    for (JsonNode finding : report.get("findings")) {
      if (finding.get("severity").textValue().equals("drift")) {
        String object = finding.get("object").textValue().replaceFirst("(?i)^public\\.", "");
        objects.add(finding.get("kind").textValue() + " " + object);
      }
    }
    return objects;
  }

  private static Set<String> lowered(Set<String> objects) {
    Set<String> lowered = new TreeSet<>();
    objects.forEach(object -> lowered.add(object.toLowerCase(Locale.ROOT)));
    return lowered;
  }

  private static String task(RunningServer server, String task) {
    return server.admin().post("/tasks/" + task, null).expect(200).text();
  }

  @Test
  void fiveAlterationsAreSeenEverywhereAndMendedByTheTask() throws IOException {
    RunningServer server = installation.serve();
    alterAll();
    JsonNode told = Json.read(task(server, "validate-schema?format=json"));
    assertThat(lowered(drifted(told))).containsExactlyElementsOf(OBJECTS);
    assertThat(told.get("findings").get(0).get("since").get("file").textValue())
        .startsWith("db/main/changes/");
    assertThat(task(server, "validate-schema")).contains("not in order: 5 differences");
    JsonNode health = server.admin().get("/healthcheck").expect(200).body();
    assertThat(health.get("schema").get("message").textValue()).contains("5 differences");
    assertThat(health.get("schema").get("drift")).hasSize(5);
    server.client().get("/health").expect(200);
    assertThat(task(server, "repair-schema")).contains("steps to do:");
    assertThat(task(server, "repair-schema?apply=true")).contains("held back: 0, not done: 0");
    assertThat(task(server, "validate-schema")).startsWith("in order");
  }

  @Test
  void theReadmeShowsTheSame() throws Exception {
    RunningServer server = installation.serve();
    alterAll();
    String printed = Readme.paste(CHAPTER, installation, server).get(CHAPTER);
    assertThat(printed)
        .contains("not in order: 5 differences")
        .contains("\"schema\":{\"healthy\":true,\"message\":\"not in order: 5 differences")
        .contains("steps to do:")
        .contains("held back: 0, not done: 0")
        .containsPattern("(?m)^in order");
  }

  @Test
  void theCommandsFindAndMendTheSame() throws IOException {
    installation.db("migrate").expectSuccess();
    assertThat(installation.db("validate").expectSuccess().out()).startsWith("in order");
    alterAll();
    Outcome found = installation.db("validate", "--format", "json").expectFound();
    assertThat(lowered(drifted(Json.read(found.out())))).containsExactlyElementsOf(OBJECTS);
    JsonNode plan = Json.read(installation.db("repair", "--format", "json").expectFound().out());
    assertThat(installation.db("repair").expectFound().out())
        .contains("'db repair --apply --plan " + plan.get("fingerprint").textValue());
    installation
        .db("repair", "--apply", "--plan", "another")
        .expectOneLine("the database has changed since that plan was made");
    installation
        .db("repair", "--apply", "--plan", plan.get("fingerprint").textValue())
        .expectSuccess();
    assertThat(installation.db("validate").expectSuccess().out()).startsWith("in order");
    assertThat(installation.db("repair").expectSuccess().out()).contains("steps to do: 0");
  }

  @Test
  void whatWouldBeLostIsHeldBackUntilItIsAllowed() {
    installation.db("migrate").expectSuccess();
    alter("create table leftover (id integer)", "insert into leftover values (1), (2)");
    Outcome held = installation.db("repair", "--apply").expectFound();
    assertThat(held.out()).containsIgnoringCase("drop table").contains("loses 2 rows");
    assertThat(installation.count("leftover")).isEqualTo(2);
    installation.with("AUTO_SCHEMA_DESTRUCTIVE", "true");
    installation.db("repair", "--apply").expectSuccess();
    assertThat(installation.db("validate").expectSuccess().out()).startsWith("in order");
  }

  @Test
  void thePlanAsSqlMendsTheSameAndHasWhatIsHeldBackAsComments() throws IOException {
    installation.db("migrate").expectSuccess();
    alterAll();
    alter("create table leftover (id integer)");
    installation
        .db("repair", "--apply", "--format", "sql")
        .expectOneLine("--format sql prints a plan");
    Outcome sql = installation.db("repair", "--format", "sql").expectFound();
    assertThat(sql.out().lines().filter(line -> line.contains("held back"))).hasSize(1);
    assertThat(sql.out()).containsPattern("(?im)^-- drop table .*leftover");

    installation.jdbi().useHandle(handle -> run(sql.out(), handle));

    assertThat(installation.db("validate").expectFound().out())
        .contains("not in order: 1 difference");
    alter("drop table leftover");
    assertThat(installation.db("repair", "--format", "sql").expectSuccess().out()).isEmpty();
  }

  @Test
  void theDeclaredModelIsWhatTheChangesBuild() {
    assertThat(installation.db("check").expectSuccess().out()).startsWith("in order");
  }

  @Test
  void aStatementThatTheDatabaseRefusesIsNamedWithItsMethod() {
    installation.db("migrate").expectSuccess();
    alter("alter table prices rename column quoted_at to told_at");
    assertThat(installation.db("validate").expectFound().out())
        .containsIgnoringCase("quoted_at")
        .contains("PriceDao");
  }

  @Test
  void aDifferenceBetweenTwoDatabasesIsNoneAfterItsSqlHasRun() throws IOException {
    installation.db("migrate").expectSuccess();
    try (Installation other = installations.create()) {
      String reference = reference(other);
      alterAll();
      Outcome sql =
          installation.db("diff", "--reference", reference, "--format", "sql").expectFound();
      installation.jdbi().useHandle(handle -> run(sql.out(), handle));
      assertThat(installation.db("diff", "--reference", reference).expectSuccess().out())
          .startsWith("in order");
    }
  }

  @Test
  void aReferenceThatIsNotThereIsSaidInOneLineAndNotMade() {
    installation.db("migrate").expectSuccess();
    String missing =
        installation.url().replaceFirst("(plumbline|guarded_[a-z0-9_]+)(;|$)", "$1_missing$2");
    installation
        .db("diff", "--reference", missing)
        .expectOneLine("db diff: the reference cannot be reached", "correct --reference");
    installation
        .db("diff", "--reference", missing)
        .expectOneLine("db diff: the reference cannot be reached");
  }

  /** A database of the same owner: a copy on PostgreSQL, another file on H2. */
  private String reference(Installation other) {
    if (installation.engine() == Engine.H2) {
      other.db("migrate").expectSuccess();
      return other.url();
    }
    String name =
        installation
            .jdbi()
            .withHandle(
                handle ->
                    handle.createQuery("select current_database()").mapTo(String.class).one());
    alter("create database %s_copy template %s".formatted(name, name));
    return installation.url().replaceFirst("/" + name + "$", "/" + name + "_copy");
  }

  private static void run(String script, Handle handle) {
    // A line that goes on with "end" belongs to the block before it.
    List.of(script.split("(?<=;)\\n(?!\\s*end)", -1)).stream()
        .filter(statement -> !statement.lines().allMatch(line -> line.matches("\\s*(--.*)?")))
        .forEach(handle::execute);
  }
}
