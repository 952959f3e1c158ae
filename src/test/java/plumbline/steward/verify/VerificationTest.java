package plumbline.steward.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.steward.Managed;
import plumbline.steward.Prover;
import plumbline.steward.WrittenChanges;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.report.Finding;
import plumbline.steward.report.Severity;
import plumbline.steward.report.VerificationReport;

/** What is wrong with a change is found, and told with its name. */
@ParameterizedClass
@EnumSource(Engine.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class VerificationTest {
  private static final String DESKS =
      """
      --changeset test:0001-1
      create table desks (id bigint primary key, name varchar(40) not null, note varchar(40));
      --rollback drop table desks;
      """;

  @Parameter Engine engine;

  @TempDir Path folder;

  private TestDatabases databases;

  @BeforeAll
  void start(TestDatabases databases) {
    this.databases = databases;
  }

  /** Proves changes on this engine alone, each text a file of them. */
  private VerificationReport.OnEngine prove(Optional<String> only, String... files)
      throws Exception {
    Map<String, String> changes = new HashMap<>();
    for (int number = 1; number <= files.length; number++) {
      changes.put("%04d_change.sql".formatted(number), files[number - 1]);
    }
    DatabaseAddress address = DatabaseAddress.parse(databases.create(engine).url());
    List<Changelog> changelogs = List.of(WrittenChanges.in(folder, changes));
    return new Prover(Managed.workbench(changelogs, address), changelogs)
        .prove(only, file -> {})
        .engines()
        .get(0);
  }

  /** Each finding as its change's identifier and its code. */
  private List<String> faults(String... files) throws Exception {
    List<String> faults = new ArrayList<>();
    for (Finding finding : prove(Optional.empty(), files).findings()) {
      faults.add(finding.object().replaceFirst(".*::", "") + " " + finding.code());
    }
    return faults;
  }

  @Test
  void soundChangesAreProved() throws Exception {
    VerificationReport.OnEngine proved =
        prove(
            Optional.empty(),
            DESKS,
            """
            --changeset test:0002-1
            create index desks_name_idx on desks (name);
            --rollback drop index desks_name_idx;

            --changeset test:0002-2
            insert into desks (id, name) values (1000, 'first'), (1001, 'second');
            --rollback delete from desks where id >= 1000;
            """);

    assertThat(proved.findings()).isEmpty();
    assertThat(proved.changes()).isEqualTo(3);
  }

  @Test
  void aRollbackIsMissed() throws Exception {
    assertThat(
            faults(
                DESKS,
                """
                --changeset test:0002-1
                alter table desks add column size integer;
                """))
        .containsExactly("0002-1 rollback-missing");
  }

  @Test
  void aRollbackThatLeavesAnIndexIsFoundWithTheIndex() throws Exception {
    List<Finding> findings =
        prove(
                Optional.empty(),
                DESKS,
                """
                --changeset test:0002-1
                create index desks_name_idx on desks (name);
                --rollback empty
                """)
            .findings();

    assertThat(findings).extracting(Finding::code).containsExactly("rollback-differs");
    assertThat(findings.get(0).line())
        .contains("0002_change.sql::0002-1")
        .containsIgnoringCase("desks_name_idx should be absent, is there");
  }

  @Test
  void aRollbackThatLosesRowsIsFoundWithTheTable() throws Exception {
    List<Finding> findings =
        prove(
                Optional.empty(),
                DESKS,
                """
                --changeset test:0002-1
                create index desks_name_idx on desks (name);
                --rollback drop index desks_name_idx;
                --rollback delete from desks;
                """)
            .findings();

    assertThat(findings).extracting(Finding::code).containsExactly("rollback-loses-rows");
    assertThat(findings.get(0).line()).containsIgnoringCase("desks should be 3 rows, is 0 rows");
  }

  @Test
  void aRollbackThatLosesRowsThatCameAfterTheChangeIsFound() throws Exception {
    assertThat(
            faults(
                DESKS,
                """
                --changeset test:0002-1
                alter table desks add column size integer default 1 not null;
                --rollback delete from desks where size <> 1;
                --rollback alter table desks drop column size;
                """))
        .containsExactly("0002-1 rollback-loses-rows");
  }

  @Test
  void aRollbackThatFailsOnlyOnRowsIsFound() throws Exception {
    assertThat(
            faults(
                DESKS,
                """
                --changeset test:0002-1
                alter table desks alter column name drop not null;
                --rollback update desks set name = null;
                --rollback alter table desks alter column name set not null;
                """))
        .containsExactly("0002-1 rollback-fails");
  }

  @Test
  void whatAChangeTakesAwayForGoodIsToldUnlessItIsAllowedBesideIt() throws Exception {
    String dropped =
        """
        --changeset test:0002-1
        %salter table desks drop column note;
        --rollback alter table desks add column note varchar(40);
        """;

    List<Finding> told = prove(Optional.empty(), DESKS, dropped.formatted("")).findings();
    List<Finding> allowed =
        prove(
                Optional.empty(),
                DESKS,
                dropped.formatted("--comment allow lossy-change: nobody wrote notes\n"))
            .findings();

    assertThat(told).extracting(Finding::code).containsExactly("lossy-change");
    assertThat(told).extracting(Finding::severity).containsExactly(Severity.FAULT);
    assertThat(told.get(0).line()).containsIgnoringCase("desks.note in 2 rows");
    assertThat(allowed).extracting(Finding::severity).containsExactly(Severity.WARNING);
    assertThat(allowed.get(0).remedy()).isEqualTo("allowed: nobody wrote notes");
  }

  @Test
  void rowsThatComeTwiceWhenAChangeIsAppliedAgainAreFound() throws Exception {
    assertThat(
            faults(
                """
                --changeset test:0001-1
                create table notes (note varchar(40));
                --rollback drop table notes;
                """,
                """
                --changeset test:0002-1
                insert into notes (note) values ('welcome');
                --rollback empty
                """))
        .containsExactly("0002-1 second-apply-differs");
  }

  @Test
  void aChangeThatCannotBeAppliedTwiceIsFound() throws Exception {
    assertThat(
            faults(
                DESKS,
                """
                --changeset test:0002-1
                insert into desks (id, name) values (1000, 'first');
                --rollback empty
                """))
        .containsExactly("0002-1 second-apply-fails");
  }

  @Test
  void aChangeThatFailsOnRowsIsFoundAndTheOthersAreProvedNevertheless() throws Exception {
    assertThat(
            faults(
                DESKS,
                """
                --changeset test:0002-1
                create index desks_name_idx on desks (name);
                --rollback empty

                --changeset test:0002-2
                alter table desks alter column note set not null;
                --rollback alter table desks alter column note drop not null;

                --changeset test:0002-3
                alter table desks add column size integer;
                """,
                """
                --changeset test:0003-1
                create index desks_note_idx on desks (note);
                --rollback empty
                """))
        .containsExactlyInAnyOrder(
            "0002-2 change-fails-on-rows",
            "0002-1 rollback-differs",
            "0002-3 rollback-missing",
            "0003-1 rollback-differs");
  }

  @Test
  void aChangeThatFailsAnywayIsFoundAndNothingAfterItIsTried() throws Exception {
    assertThat(
            faults(
                DESKS,
                """
                --changeset test:0002-1
                alter table trades add column size integer;
                --rollback empty
                """,
                """
                --changeset test:0003-1
                create index desks_note_idx on desks (note);
                """))
        .containsExactly("0002-1 change-fails");
  }

  @Test
  void onlyTheNamedFileIsTriedAndOneThatIsNotThereIsRefused() throws Exception {
    String bad =
        """
        --changeset test:000%1$d-1
        create index desks_%1$d_idx on desks (note, name, id);
        """;

    assertThat(prove(Optional.of("3"), DESKS, bad.formatted(2), bad.formatted(3)).findings())
        .extracting(finding -> finding.object().replaceFirst(".*::", ""))
        .containsExactly("0003-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> prove(Optional.of("0009"), DESKS))
        .withMessageContainingAll("0009", "--only");
  }

  @Test
  void aFileThatIsForTheOtherEngineIsTriedThereAlone() throws Exception {
    assumeThat(engine).isEqualTo(Engine.POSTGRESQL);
    String change =
        """
        --changeset test:0002-1 dbms:h2
        create index desks_note_idx on desks (note);
        --rollback drop index desks_note_idx;
        """;
    assertThat(prove(Optional.of("2"), DESKS, change))
        .isEqualTo(new VerificationReport.OnEngine("postgresql", 0, List.of()));
  }

  @Test
  void aTableThatTakesNoGeneratedRowIsToldAndTakesItsExample() throws Exception {
    String odd =
        """
        --changeset test:0001-1
        create table codes (code varchar(20), constraint codes_check check (%s));
        --rollback drop table codes;
        """
            .formatted(
                engine == Engine.H2
                    ? "code is not null and regexp_like(code, '^QX-[0-9]{3}-Z$')"
                    : "code is not null and code ~ '^QX-[0-9]{3}-Z$'");

    List<Finding> told = prove(Optional.empty(), odd).findings();
    Path examples = Files.createDirectories(folder.resolve("examples"));
    Files.writeString(
        examples.resolve("codes.sql"), "insert into codes (code) values ('QX-123-Z');\n");

    assertThat(told).extracting(Finding::code).containsExactly("table-without-rows");
    assertThat(told.get(0).line()).containsIgnoringCase("codes_check").contains("examples");
    assertThat(prove(Optional.empty(), odd).findings()).isEmpty();
  }
}
