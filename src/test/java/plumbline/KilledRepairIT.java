package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A repair that is killed between two steps is carried on by the next one. */
@OnEachInstallation(packaged = true)
final class KilledRepairIT {
  private final Installation installation;

  /** Keeps an index from being built while its transaction is open. */
  private Handle keeper;

  KilledRepairIT(Installations installations) {
    this.installation = installations.create();
  }

  @BeforeEach
  void alter() {
    keeper = installation.jdbi().open();
    installation.db("migrate").expectSuccess();
    keeper.execute("alter table prices alter column version drop default");
    keeper.execute("drop index watchlist_symbol_idx");
    keeper.begin();
    keeper.execute("delete from watchlist where symbol = 'none'");
  }

  @AfterEach
  void close() {
    keeper.close();
    installation.close();
  }

  @Test
  void isCarriedOnByTheNext() {
    AppProcess repair = installation.start("db", "repair", Installation.CONFIG, "--apply");
    repair.awaitUntil(() -> repair.hasSaid("step 2 of 2: "));

    repair.kill();

    assertThat(repair.printed().out()).contains("step 1 of 2 done").doesNotContain("steps done");
    keeper.commit();
    assertThat(installation.db("repair", "--apply").expectSuccess().out())
        .contains("held back: 0, not done: 0");
    assertThat(installation.db("validate").expectSuccess().out()).startsWith("in order");
  }
}
