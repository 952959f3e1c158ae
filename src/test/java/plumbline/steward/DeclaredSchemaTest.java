package plumbline.steward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.db.JdbiSetup;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.report.DriftReport;
import plumbline.steward.sqlcheck.StatementCheck;

/** Our own changes build exactly what is declared. */
final class DeclaredSchemaTest {

  @ParameterizedTest
  @EnumSource(Engine.class)
  void theHeadOfTheChangelogIsWhatIsDeclared(Engine engine, TestDatabases databases)
      throws Exception {
    DatabaseAddress address = DatabaseAddress.parse(databases.create(engine).url());
    Database database =
        Managed.database(List.of(Changelog.of("main"), Changelog.of("auth")), address);

    DriftReport report =
        new Steward(
                database,
                new StatementCheck(JdbiSetup.over(address), List.of(), method -> Optional.empty()))
            .check();

    assertThat(report.inOrder()).as(String.join("\n", report.lines())).isTrue();
  }
}
