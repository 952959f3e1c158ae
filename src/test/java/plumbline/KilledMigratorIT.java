package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who waits for a migrator that is killed goes on without anybody's help. */
@OnEachInstallation(packaged = true)
final class KilledMigratorIT {
  private static final String WAITING = "Waiting for the migration lock";
  private static final String FREED = "Freed Liquibase's lock";
  private static final String LONG_CHANGE =
      """
      --changeset test:NNNN-1
      update gate set passed = passed + 1;
      --rollback empty
      """;

  private final Installation installation;

  /** Keeps the gate shut while its transaction is open. */
  private Handle keeper;

  KilledMigratorIT(Installations installations) {
    this.installation = installations.create();
  }

  @BeforeEach
  void shutTheGate() {
    keeper = installation.jdbi().open();
    installation.db("migrate").expectSuccess();
    keeper.execute("create table gate (passed int)");
    keeper.execute("insert into gate values (0)");
    keeper.begin();
    keeper.execute("update gate set passed = 0");
    installation.withChange(LONG_CHANGE);
  }

  @AfterEach
  void close() {
    keeper.close();
    installation.close();
  }

  @Test
  void inTheMiddleOfALongChange() {
    AppProcess one = installation.start("db", "migrate", Installation.CONFIG);
    AppProcess other = installation.start("db", "migrate", Installation.CONFIG);
    one.awaitUntil(() -> one.hasSaid(WAITING) || other.hasSaid(WAITING));
    one.awaitUntil(() -> installation.count("databasechangeloglock where locked") == 1);
    AppProcess working = one.hasSaid(WAITING) ? other : one;
    AppProcess waiting = one.hasSaid(WAITING) ? one : other;

    working.kill();

    waiting.awaitUntil(() -> waiting.hasSaid(FREED));
    keeper.commit();
    Outcome outcome = waiting.await().expectNoTrace();
    assertThat(outcome.code()).as(outcome.toString()).isZero();
    assertThat(installation.count("gate where passed = 1")).isEqualTo(1);
    assertThat(installation.count("databasechangeloglock where locked")).isZero();
    assertThat(installation.db("status").expectSuccess().out()).contains("up to date");
  }
}
