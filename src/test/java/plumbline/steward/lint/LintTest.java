package plumbline.steward.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.TestDatabase;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.steward.ChangeLint;
import plumbline.steward.Managed;
import plumbline.steward.WrittenChanges;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.changelog.Changelogs;
import plumbline.steward.report.LintFinding;
import plumbline.steward.report.LintReport;
import plumbline.steward.report.ObservedChange;
import plumbline.steward.report.Severity;

/** What changes do that they should not is found, and nothing else is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LintTest {
  private static final String FIRST =
      """
      --changeset test:0001-1
      create table desks (id bigint primary key, name varchar(40) not null, size integer, note varchar(40), opened timestamp with time zone);
      --rollback drop table desks;

      --changeset test:0001-2
      create table seats (id bigint primary key, desk_id bigint, workspace_id bigint);
      --comment allow PL013: it is asked for on purpose
      --rollback drop table seats;
      """;

  @TempDir Path folder;

  private TestDatabases databases;

  @BeforeAll
  void start(TestDatabases databases) {
    this.databases = databases;
  }

  /** What is found in a file of changes that comes after the tables of the first. */
  record Case(String name, String changes, List<String> codes, List<String> onH2) {
    static Case of(String name, String changes, String... codes) {
      return new Case(name, changes, List.of(codes), List.of(codes));
    }

    /** H2 has no statement of this kind, or no answer. */
    static Case onPostgresql(String name, String changes, String... codes) {
      return new Case(name, changes, List.of(codes), List.of());
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static String change(String sql, String rollback) {
    return "--changeset test:0002-1\n" + sql + "\n--rollback " + rollback + "\n";
  }

  private static String outside(String sql, String rollback) {
    return "--changeset test:0002-1 dbms:postgresql runInTransaction:false\n"
        + sql
        + "\n--rollback "
        + rollback
        + "\n";
  }

  static Stream<Case> cases() {
    return Stream.of(
        Case.onPostgresql(
            "a column's type rewrites the table",
            change(
                "alter table desks alter column size type bigint;",
                "alter table desks alter column size type integer;"),
            "PL001"),
        Case.of(
            "a longer column does not",
            change(
                "alter table desks alter column name type varchar(80);",
                "alter table desks alter column name type varchar(40);")),
        Case.onPostgresql(
            "a check reads all rows",
            change(
                "alter table desks add constraint desks_id_check check (id > -1);",
                "alter table desks drop constraint desks_id_check;"),
            "PL002"),
        Case.of(
            "a check that is validated afterwards does not, for writers",
            """
            --changeset test:0002-1 dbms:postgresql
            alter table desks add constraint desks_id_check check (id > -1) not valid;
            --rollback alter table desks drop constraint desks_id_check;

            --changeset test:0002-2 dbms:postgresql
            alter table desks validate constraint desks_id_check;
            --rollback alter table desks drop constraint desks_id_check;
            --rollback alter table desks add constraint desks_id_check check (id > -1) not valid;
            """),
        Case.of(
            "a dropped column is lost",
            change(
                "alter table desks drop column note;",
                "alter table desks add column note varchar(40);"),
            "PL003"),
        Case.of(
            "a renamed column is not",
            change(
                "alter table desks rename column note to remark;",
                "alter table desks rename column remark to note;")),
        Case.of(
            "a renamed table is not",
            change("alter table desks rename to tables;", "alter table tables rename to desks;")),
        Case.onPostgresql(
            "what is nullable in rows cannot be required",
            """
            --changeset test:0002-1 dbms:postgresql
            update desks set note = null;
            --rollback empty

            --changeset test:0002-2 dbms:postgresql
            alter table desks alter column note set not null;
            --rollback alter table desks alter column note drop not null;
            """,
            "PL004"),
        Case.of(
            "what no database takes is told as such",
            change("alter table nowhere drop column note;", "empty"),
            "PL004"),
        Case.onPostgresql(
            "a foreign key lacks its index",
            """
            --changeset test:0002-1 dbms:postgresql
            create table legs (id bigint primary key, desk_id bigint references desks (id));
            --rollback drop table legs;
            """,
            "PL005"),
        Case.of(
            "a foreign key gets its index later in the file",
            """
            --changeset test:0002-1
            create table legs (id bigint primary key, desk_id bigint, constraint legs_desk_fkey foreign key (desk_id) references desks (id));
            --rollback drop table legs;

            --changeset test:0002-2
            create index legs_desk_idx on legs (desk_id, id);
            --rollback drop index legs_desk_idx;
            """),
        Case.of(
            "a rollback is missed",
            "--changeset test:0002-1\nalter table desks add column height integer;\n",
            "PL006"),
        Case.of(
            "an empty rollback of what changes the schema is none",
            change("alter table desks add column height integer;", "empty"),
            "PL006"),
        Case.of(
            "an empty rollback of a backfill is one",
            change("update desks set note = 'x' where note is null;", "empty")),
        Case.of(
            "a rollback leaves something behind",
            change(
                "alter table desks add column height integer;",
                "alter table desks alter column height set default 1;"),
            "PL007"),
        Case.of(
            "a rollback fails",
            change(
                "alter table desks add column height integer;",
                "alter table desks drop column width;"),
            "PL007"),
        Case.of(
            "two statements are one too many",
            change(
                "alter table desks add column height integer;\nalter table desks add column width integer;",
                "alter table desks drop column height;\n--rollback alter table desks drop column width;"),
            "PL009"),
        Case.of(
            "an id is a text",
            change("create table legs (id varchar(36) primary key);", "drop table legs;"),
            "PL010"),
        Case.of(
            "an amount is a floating-point number",
            change(
                "alter table desks add column price double precision;",
                "alter table desks drop column price;"),
            "PL011"),
        Case.of(
            "a time is without its zone",
            change(
                "alter table desks add column made_at timestamp;",
                "alter table desks drop column made_at;"),
            "PL012"),
        Case.of(
            "a time with its zone is fine",
            change(
                "alter table desks add column made_at timestamp with time zone;",
                "alter table desks drop column made_at;")),
        new Case(
            "the session's zone decides which time a moment becomes",
            change(
                "alter table desks alter column opened set data type date;",
                "alter table desks alter column opened set data type timestamp with time zone;"),
            List.of("PL001", "PL017"),
            List.of("PL017")),
        Case.onPostgresql(
            "a statement that names the zone asks no session",
            """
            --changeset test:0002-1 dbms:postgresql
            alter table desks alter column opened type timestamp using opened at time zone 'UTC';
            --comment allow PL012: it is asked for on purpose
            --rollback alter table desks alter column opened type timestamptz using opened at time zone 'UTC';
            """,
            "PL001"),
        Case.of(
            "a key spans tenants",
            change(
                "create table legs (workspace_id bigint not null, id bigint not null, constraint legs_pkey primary key (id));",
                "drop table legs;"),
            "PL013"),
        Case.of(
            "a key names the tenant",
            change(
                "create table legs (workspace_id bigint not null, id bigint not null, constraint legs_pkey primary key (workspace_id, id));",
                "drop table legs;")),
        Case.of(
            "a required column has no value for rows",
            change(
                "alter table desks add column height integer not null;",
                "alter table desks drop column height;"),
            "PL014"),
        Case.of(
            "a required column with a default has one",
            change(
                "alter table desks add column height integer default 1 not null;",
                "alter table desks drop column height;")),
        Case.onPostgresql(
            "an index keeps writers out",
            change("create index desks_name_idx on desks (name);", "drop index desks_name_idx;"),
            "PL015"),
        Case.onPostgresql(
            "an index keeps writers out, outside a transaction too",
            outside("create index desks_name_idx on desks (name);", "drop index desks_name_idx;"),
            "PL015"),
        Case.of(
            "an index that is built concurrently does not",
            outside(
                "create index concurrently desks_name_idx on desks (name);",
                "drop index concurrently desks_name_idx;")),
        Case.of(
            "an index on a new table does not",
            """
            --changeset test:0002-1
            create table legs (id bigint primary key, name varchar(10));
            --rollback drop table legs;

            --changeset test:0002-2
            create index legs_name_idx on legs (name);
            --rollback drop index legs_name_idx;
            """),
        Case.onPostgresql(
            "an allowance needs a reason",
            change(
                "create index desks_name_idx on desks (name);\n--comment allow PL015",
                "drop index desks_name_idx;"),
            "PL015",
            "PL016"),
        Case.of(
            "an allowance needs an effect",
            change(
                "alter table desks add column height integer;\n--comment allow PL012: not today",
                "alter table desks drop column height;"),
            "PL016"),
        Case.of(
            "an allowance needs a rule",
            change(
                "alter table desks add column height integer;\n--comment allow PL999: not today",
                "alter table desks drop column height;"),
            "PL016"));
  }

  private Changelog write(String second, String name) throws Exception {
    return WrittenChanges.in(folder, Map.of("0001_first.sql", FIRST, name, second));
  }

  private LintReport lint(TestDatabase configured, Changelog changelog, boolean all)
      throws Exception {
    List<Changelog> changelogs = List.of(changelog);
    return new ChangeLint(
            Managed.workbench(changelogs, DatabaseAddress.parse(configured.url())),
            changelogs,
            new Rules("workspace_id"))
        .run(all, file -> {});
  }

  @Test
  void judgesTheSameWhateverZoneTheMachineIsInAndSaysWhatOthersWouldDo() throws Exception {
    TimeZone before = TimeZone.getDefault();
    List<List<String>> found = new ArrayList<>();
    try {
      for (String zone : List.of("UTC", "Europe/Rome")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        TestDatabase live = databases.create(Engine.POSTGRESQL);
        Changelog changelog =
            write(
                change(
                    "alter table desks alter column opened set data type timestamp;",
                    "alter table desks alter column opened set data type timestamp with time zone;"),
                "0002_next.sql");
        found.add(lint(live, changelog, true).lines());
      }
    } finally {
      TimeZone.setDefault(before);
    }

    assertThat(found.get(1)).isEqualTo(found.get(0));
    assertThat(String.join("\n", found.get(0)))
        .contains("tried with TimeZone=UTC; in a session whose zone is another, it also rewrites")
        .doesNotContain("fault: PL001");
  }

  private static List<String> codes(LintReport report) {
    return report.engines().stream()
        .flatMap(engine -> engine.findings().stream())
        .filter(finding -> finding.severity() == Severity.FAULT)
        .map(LintFinding::code)
        .distinct()
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isFoundOnPostgresql(Case one) throws Exception {
    LintReport report =
        lint(databases.create(Engine.POSTGRESQL), write(one.changes(), "0002_next.sql"), true);

    assertThat(codes(report)).as(String.join("\n", report.lines())).isEqualTo(one.codes());
    assertThat(report.clean()).isEqualTo(one.codes().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isFoundOnH2WhereItApplies(Case one) throws Exception {
    LintReport report =
        lint(databases.create(Engine.H2), write(one.changes(), "0002_next.sql"), true);

    assertThat(codes(report).stream().filter(code -> !one.onH2().contains(code)))
        .as(String.join("\n", report.lines()))
        .isSubsetOf("PL016");
    assertThat(codes(report)).containsAll(one.onH2());
    assertThat(report.engines().get(0).notLookedAt())
        .containsExactly("PL001", "PL002", "PL005", "PL015");
  }

  @Test
  void aNumberThatIsLeftOutIsFound() throws Exception {
    LintReport report =
        lint(
            databases.create(Engine.POSTGRESQL),
            write(change("select 1;", "empty"), "0003_next.sql"),
            true);

    assertThat(codes(report)).containsExactly("PL008");
  }

  @Test
  void aNumberThatIsThereTwiceIsFound() throws Exception {
    LintReport report =
        lint(
            databases.create(Engine.POSTGRESQL),
            write(change("select 1;", "empty"), "0001_other.sql"),
            true);

    assertThat(codes(report)).containsExactly("PL008");
  }

  @Test
  void onlyPendingChangesAreLookedAtWithTheRowsOfTheLiveDatabase() throws Exception {
    TestDatabase live = databases.create(Engine.POSTGRESQL);
    Changelog changelog = write("", "0002_next.sql");
    DatabaseAddress address = DatabaseAddress.parse(live.url());
    new Changelogs(List.of(changelog), address::connect).migrate();
    live.jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  "insert into desks (id, name) select n, 'desk' from generate_series(1, 12345) n");
              handle.execute("analyze desks");
            });
    LintReport report =
        lint(
            live,
            write(
                change(
                    "alter table desks alter column size type bigint;",
                    "alter table desks alter column size type integer;"),
                "0002_next.sql"),
            false);

    assertThat(report.engines()).extracting(engine -> engine.changes()).containsExactly(1, 1);
    assertThat(report.lines())
        .contains("  rewrites public.desks, 12.3 k rows, readers and writers blocked");
  }

  @Test
  void anAllowanceBesideAChangeThatIsAppliedDoesNotEditIt() throws Exception {
    String index = change("%screate index desks_name_idx on desks (name);", "drop index x;");
    DatabaseAddress address = DatabaseAddress.parse(databases.create(Engine.H2).url());
    Changelog before = write(index.formatted(""), "0002_next.sql");
    new Changelogs(List.of(before), address::connect).migrate();

    Changelog after =
        write(index.formatted("--comment allow PL015: no rows yet\n"), "0002_next.sql");

    // An edited change is refused.
    assertThat(new Changelogs(List.of(after), address::connect).statuses().get(0).pending())
        .isEmpty();
    assertThat(new Changelogs(List.of(after), address::connect).migrate()).isZero();
  }

  @Test
  void aBlockThatCommitsIsObservedWithTheLocksThatOthersWaitFor() throws Exception {
    LintReport report =
        lint(
            databases.create(Engine.POSTGRESQL),
            write(
                """
                --changeset test:0002-1 dbms:postgresql runInTransaction:false splitStatements:false
                do $$ begin
                  update desks set note = 'x';
                  commit;
                  alter table desks add column height integer;
                end $$;
                --rollback alter table desks drop column height;
                """,
                "0002_next.sql"),
            true);

    assertThat(codes(report)).isEmpty();
    assertThat(report.engines().get(0).observed())
        .filteredOn(seen -> seen.change().equals("0002-1"))
        .flatMap(ObservedChange::locks)
        .extracting(ObservedChange.Lock::toString)
        .anyMatch(lock -> lock.contains("locks public.desks (access exclusive"));
  }
}
