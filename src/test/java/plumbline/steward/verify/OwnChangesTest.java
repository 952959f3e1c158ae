package plumbline.steward.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plumbline.ScratchAddress;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.steward.Database;
import plumbline.steward.Prover;
import plumbline.steward.Workbench;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.report.VerificationReport;
import plumbline.steward.report.VerificationReport.OnEngine;

/** Our own changes can be taken back, to exactly what was there before them, rows and all. */
final class OwnChangesTest {

  @Test
  void areProvedOnBothEngines() throws Exception {
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

      VerificationReport report =
          new Prover(
                  new Workbench(database, DatabaseAddress.parse("jdbc:h2:mem:")::connect),
                  changelogs)
              .prove(Optional.empty(), file -> {});

      assertThat(report.engines()).extracting(OnEngine::engine).containsExactly("postgresql", "h2");
      assertThat(report.engines()).allMatch(engine -> engine.changes() > 70);
      assertThat(report.engines()).flatMap(OnEngine::findings).isEmpty();
    }
  }
}
