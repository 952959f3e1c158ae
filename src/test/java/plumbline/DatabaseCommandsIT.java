package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plumbline.db.Engine;

/** The {@code db} command of the packaged jar, from an empty database on. */
@OnEachInstallation
final class DatabaseCommandsIT {
  private final Installation installation;

  DatabaseCommandsIT(Installations installations) {
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
