package plumbline.steward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.lint.Rules;
import plumbline.steward.report.LintReport;
import plumbline.steward.report.VerificationReport;

/** Our own changes are proved, and no rule has anything against them that they do not say why. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OwnChangesTest {
  private static final List<Changelog> OURS = List.of(Changelog.of("main"), Changelog.of("auth"));

  private Workbench workbench;

  @BeforeAll
  void start(TestDatabases databases) {
    DatabaseAddress address = DatabaseAddress.parse(databases.create(Engine.POSTGRESQL).url());
    workbench = Managed.workbench(OURS, address);
  }

  @Test
  void canBeTakenBackToExactlyWhatWasThereBeforeThemRowsAndAll() throws Exception {
    VerificationReport report = new Prover(workbench, OURS).prove(Optional.empty(), file -> {});

    assertThat(report.engines())
        .extracting(VerificationReport.OnEngine::engine)
        .containsExactly("postgresql", "h2");
    assertThat(report.engines()).allMatch(engine -> engine.changes() > 70);
    assertThat(report.proved()).as(String.join("\n", report.lines())).isTrue();
  }

  @Test
  void breakNoRuleOrSayWhy() throws Exception {
    LintReport report =
        new ChangeLint(workbench, OURS, new Rules("workspace_id")).run(true, file -> {});

    assertThat(report.engines())
        .extracting(LintReport.OnEngine::engine)
        .containsExactly("postgresql", "h2");
    assertThat(report.engines()).allMatch(engine -> engine.changes() > 70);
    assertThat(report.clean()).as(String.join("\n", report.lines())).isTrue();
  }
}
