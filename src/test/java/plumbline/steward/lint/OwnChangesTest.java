package plumbline.steward.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.ScratchAddress;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.steward.ChangeLint;
import plumbline.steward.Database;
import plumbline.steward.Workbench;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.report.LintReport;
import plumbline.steward.report.LintReport.OnEngine;

/** No rule has anything against our own changes that they do not say why. */
final class OwnChangesTest {

  @Test
  void areCleanOnBothEngines() throws Exception {
    try (TestDatabases databases = new TestDatabases()) {
      DatabaseAddress address = DatabaseAddress.parse(databases.create(Engine.POSTGRESQL).url());
      List<Changelog> changelogs = List.of(Changelog.of("main"), Changelog.of("auth"));
      Database database =
          new Database(
              changelogs,
              address::connect,
              new ScratchAddress(address),
              List.of(),
              List.of(),
              false);

      LintReport report =
          new ChangeLint(
                  new Workbench(database, DatabaseAddress.parse("jdbc:h2:mem:")::connect),
                  changelogs,
                  new Rules("workspace_id"))
              .run(true, file -> {});

      assertThat(report.engines()).extracting(OnEngine::engine).containsExactly("postgresql", "h2");
      assertThat(report.engines()).allMatch(engine -> engine.changes() > 70);
      assertThat(report.clean()).as(String.join("\n", report.lines())).isTrue();
    }
  }
}
