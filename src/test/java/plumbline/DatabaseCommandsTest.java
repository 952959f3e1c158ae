package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plumbline.db.Engine;

/** The {@code db} command, from an empty database on. */
@OnEachInstallation
final class DatabaseCommandsTest {
  private static final String ADDED =
      """
      --changeset test:NNNN-1
      create table added (id int);
      --rollback drop table added
      """;

  private final Installation installation;

  DatabaseCommandsTest(Installations installations) {
    this.installation = installations.create();
  }

  @AfterEach
  void close() {
    installation.close();
  }

  @Test
  void whatIsMigratedCanBeTakenBackOneChangeAtATime() {
    assertThat(status()).contains("not been applied");
    installation.db("migrate").expectSuccess();
    assertThat(status()).contains("up to date").doesNotContain("not been applied");
    int applied = applied();

    installation.db("rollback", "-c", "1").expectSuccess();

    assertThat(status()).contains("1 changeset has not been applied");
    assertThat(applied()).isEqualTo(applied - 1);
    installation.db("migrate").expectSuccess();
    assertThat(status()).doesNotContain("not been applied");
    assertThat(applied()).isEqualTo(applied);
  }

  @Test
  void everythingCanBeTakenBackAndMadeAgain() {
    installation.db("migrate").expectSuccess();
    List<String> made = tables();
    assertThat(made).contains("users", "workspaces", "watchlist", "prices", "sessions", "api_keys");
    installation.db("rollback", "-c", "1000").expectSuccess();
    assertThat(tables()).isEmpty();
    assertThat(applied()).isZero();
    installation.db("migrate").expectSuccess();
    assertThat(tables()).isEqualTo(made);
  }

  @Test
  void aCountAppliesThatManyAndATagBringsBackToThem() {
    installation.db("migrate", "-c", "2").expectSuccess();
    assertThat(applied()).isEqualTo(2);
    installation.db("tag", "early").expectSuccess();
    List<String> early = tables();
    installation.db("migrate", "-c", "3").expectSuccess();
    assertThat(applied()).isEqualTo(5);

    installation.db("rollback", "--tag", "early").expectSuccess();

    assertThat(applied()).isEqualTo(2);
    assertThat(tables()).isEqualTo(early);
  }

  @Test
  void aTagThatNobodySetIsRefusedInOneLineAndNothingIsTakenBack() {
    installation.db("migrate", "-c", "2").expectSuccess();
    installation.db("rollback", "--tag", "never").expectOneLine("db rollback", "never");
    assertThat(applied()).isEqualTo(2);
    installation.db("rollback").expectOneLine("db rollback");
    assertThat(applied()).isEqualTo(2);
  }

  @Test
  void aDryRunPrintsTheStatementsAndChangesNothing() {
    Outcome forward = installation.db("migrate", "--dry-run").expectSuccess();
    assertThat(forward.out().toLowerCase(Locale.ROOT))
        .contains("create table users", "create table sessions");
    assertThat(tables()).isEmpty();
    assertThat(status()).contains("not been applied");

    installation.db("migrate").expectSuccess();
    int applied = applied();
    Outcome back = installation.db("rollback", "-c", "1000", "--dry-run").expectSuccess();
    assertThat(back.out().toLowerCase(Locale.ROOT))
        .contains("drop table users", "drop table sessions");
    assertThat(applied()).isEqualTo(applied);
    assertThat(status()).doesNotContain("not been applied");
  }

  @Test
  void aChangelogOfACheckoutIsAppliedAsTheOneInTheJar() {
    String file = Path.of("db/main/changelog.yaml").toAbsolutePath().toString();
    installation.db("migrate", "--migrations", file).expectSuccess();
    assertThat(tables()).contains("users").doesNotContain("sessions");
    installation.db("migrate").expectSuccess();
    assertThat(tables()).contains("users", "sessions");
    assertThat(status()).doesNotContain("not been applied");
  }

  @Test
  void aChangelogThatIsNotThereIsRefusedInOneLine() {
    installation
        .db("migrate", "--migrations", "missing/changelog.yaml")
        .expectOneLine("db migrate", "missing");
    assertThat(tables()).isEmpty();
  }

  @Test
  void dataIsDroppedOnlyWhereThatIsAllowed() {
    installation.db("migrate").expectSuccess();
    installation
        .db("drop-all", "--confirm-delete-everything")
        .expectOneLine("AUTO_SCHEMA_DESTRUCTIVE=true");
    assertThat(tables()).contains("users");
  }

  @Test
  void theStatusIsToldBesideARunningService() {
    RunningServer server = installation.serve();
    assertThat(status()).contains("up to date");
    server.client().get("/health").expect(200);
    server.stop().expectNoTrace();
  }

  @Test
  void anEditedChangeIsRefusedByNameUntilItsChecksumIsCleared() {
    installation.db("migrate").expectSuccess();
    change("update databasechangelog set md5sum = '9:00' where id = '0003-1'");
    for (String command : List.of("status", "migrate", "current")) {
      installation.db(command).expectOneLine("0003_history.sql::0003-1", "db clear-checksums");
    }
    installation.db("rollback", "-c", "1").expectOneLine("0003_history.sql::0003-1");
    installation
        .serveInVain()
        .expectOneLine("Plumbline did not start", "0003_history.sql::0003-1", "db clear-checksums");
    assertThat(installation.count("databasechangelog where md5sum = '9:00'")).isEqualTo(1);
    installation.db("clear-checksums").expectSuccess();
    assertThat(status()).doesNotContain("not been applied");
  }

  @Test
  void aNumberThatIsThereTwiceIsRefusedBeforeAnythingIsMade() {
    installation.withChange("0003", ADDED);
    installation.db("migrate").expectOneLine("0003_added.sql", "0003_history.sql", "next free");
    installation.serveInVain().expectOneLine("Plumbline did not start", "0003_added.sql");
    assertThat(tables()).isEmpty();
  }

  @Test
  void aNumberThatIsLeftOutIsRefused() {
    installation.withChange("0999", ADDED);
    installation.db("migrate").expectOneLine("0999_added.sql", "bring the missing file back");
    assertThat(tables()).isEmpty();
  }

  @Test
  void aDatabaseThatIsNewerIsServedWithAWarningButNotTakenBack() {
    installation.withChange(ADDED).db("migrate").expectSuccess();
    installation.withoutChange();
    String newer = "does not know 1 of its changes; the first is db/main/changes/";
    for (String command : List.of("status", "migrate", "fast-forward")) {
      assertThat(installation.db(command))
          .matches(outcome -> outcome.code() == 0)
          .matches(outcome -> outcome.err().contains(newer), command);
    }
    assertThat(installation.db("tag", "ahead").err()).contains(newer);
    assertThat(installation.db("stamp", "--all").err()).contains(newer);
    assertThat(installation.db("current").expectSuccess().out())
        .contains("1 unknown to this build");
    installation.db("rollback", "-c", "1").expectOneLine(newer.substring(0, 20), "_added.sql");
    RunningServer server = installation.serve();
    server.client().get("/health").expect(200);
    assertThat(server.admin().post("/tasks/migration-status", "").expect(200).text())
        .contains(newer);
    assertThat(server.admin().get("/healthcheck").expect(200).body().at("/schema/message"))
        .asString()
        .contains(newer);
    assertThat(server.stop().out().lines().filter(line -> line.contains(newer))).hasSize(1);
  }

  @Test
  void aDatabaseThatIsNewerIsCheckedForWhatTheProgramAsksOfItAndNotRepaired() {
    installation
        .withChange(
            """
            --changeset test:NNNN-1
            alter table prices rename column quoted_at to told_at;
            --rollback alter table prices rename column told_at to quoted_at
            """)
        .db("migrate")
        .expectSuccess();
    installation.withoutChange();
    Outcome validated =
        installation.db("validate").expectOneLine("newer than this build", "use the build that");
    assertThat(validated.out())
        .contains("warning: change db/main/changes/", "statement: method PriceDao.")
        .doesNotContain("drift: ");
    installation.db("repair", "--apply").expectOneLine("newer than this build");
  }

  @Test
  void aChangeThatFailsOnARowDoesNotShowTheRow() {
    installation.db("migrate").expectSuccess();
    change("create table mailing (email varchar(100))");
    change("insert into mailing values ('ada@desk.example'), ('ada@desk.example')");
    installation.withChange(
        """
        --changeset test:NNNN-1
        alter table mailing add constraint mailing_email_key unique (email);
        --rollback alter table mailing drop constraint mailing_email_key
        """);
    installation.db("migrate").expectOneLine("23505").expectNothingOf("ada@desk.example");
    installation.serveInVain().expectOneLine("23505").expectNothingOf("ada@desk.example");
  }

  @Test
  void aValueThatCannotBeReadIsShownNowhere() {
    installation.db("migrate").expectSuccess();
    change("create table mailing (email varchar(100))");
    change("insert into mailing values ('ada@desk.example')");
    RunningServer server =
        installation
            .with("ENABLE_AUTO_MIGRATION", "false")
            .withChange(
                """
                --changeset test:NNNN-1
                update mailing set email = cast(cast(email as integer) as varchar(100));
                --rollback empty
                """)
            .serve();
    installation.db("migrate").expectOneLine("SQLSTATE 22").expectNothingOf("ada@desk.example");
    assertThat(server.admin().post("/tasks/migrate", "").expect(500).text())
        .contains("SQLSTATE 22")
        .doesNotContain("ada@desk.example");
    server.stop().expectNothingOf("ada@desk.example");
  }

  @Test
  void theHistoryTellsWhatWasAppliedTheNewestLast() {
    assertThat(history()).isEmpty();
    installation.db("migrate", "-c", "2").expectSuccess();
    installation.db("tag", "early").expectSuccess();
    JsonNode history = history();
    assertThat(history).hasSize(2);
    assertThat(history.get(0).at("/change/id").textValue()).isEqualTo("0001-1");
    assertThat(history.get(1).at("/change/id").textValue()).isEqualTo("0001-2");
    assertThat(history.get(1).get("tag").textValue()).isEqualTo("early");
    assertThat(Instant.parse(history.get(1).get("applied_at").textValue()))
        .isBetween(Instant.now().minusSeconds(600), Instant.now());
    assertThat(installation.db("history").expectSuccess().out().lines())
        .hasSize(2)
        .last(InstanceOfAssertFactories.STRING)
        .contains("main", "0001_users.sql::0001-2", "early");
  }

  private JsonNode history() {
    return Json.read(installation.db("history", "--format", "json").expectSuccess().out());
  }

  @Test
  void whatIsStampedCountsAsAppliedAndIsNotRun() {
    String last = "db/main/changes/0002_workspaces.sql::0002-1";
    assertThat(stamp("--to", last, "--dry-run")).contains(last, "would be marked");
    assertThat(installation.db("current").expectSuccess().out()).contains("main: nothing yet");

    assertThat(stamp("--to", last)).contains(last, "marked as applied");

    assertThat(tables()).isEmpty();
    JsonNode main =
        Json.read(installation.db("current", "--format", "json").expectSuccess().out()).get(0);
    assertThat(main.at("/head/change/id").textValue()).isEqualTo("0002-1");
    assertThat(stamp("--to", last)).startsWith("0 changes marked");
    installation.db("stamp", "--to", "0002-1").expectOneLine("0002_api_keys.sql::0002-1");
    installation.db("stamp", "--to", "0777-1").expectOneLine("no change 0777-1");
    assertThat(stamp("--all")).contains("marked as applied");
    assertThat(status()).contains("up to date").doesNotContain("not been applied");
    assertThat(tables()).isEmpty();
  }

  private String stamp(String... arguments) {
    return installation.db("stamp", arguments).expectSuccess().out();
  }

  private void change(String statement) {
    installation.jdbi().useHandle(handle -> handle.execute(statement));
  }

  private String status() {
    return installation.db("status").expectSuccess().out();
  }

  /** The tables but for Liquibase's own. */
  private List<String> tables() {
    String schema = installation.engine() == Engine.H2 ? "PUBLIC" : "public";
    return installation
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select lower(table_name) from information_schema.tables where table_schema = :schema order by 1")
                    .bind("schema", schema)
                    .mapTo(String.class)
                    .filter(table -> !table.contains("databasechangelog"))
                    .list());
  }

  /** The changes that are applied; a tag on an empty changelog is a row too, but no change. */
  private int applied() {
    return changes("databasechangelog") + changes("auth_databasechangelog");
  }

  private int changes(String historyTable) {
    return installation.count(historyTable + " where filename like 'db/%'");
  }
}
