package plumbline.steward.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.OnPostgresqlOnly;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.steward.Since;
import plumbline.steward.plan.Step;

/** Each family of objects on a real server: what the steps leave is what was asked for. */
@OnPostgresqlOnly
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PostgresqlDialectTest {
  private static final String EMPTY =
      """
      drop extension if exists citext;
      drop event trigger if exists watched;
      drop publication if exists news;
      drop foreign data wrapper if exists wrapper cascade;
      drop schema if exists public, s, ext, "Desk" cascade;
      drop owned by ddl_writer;
      create schema public;
      """;

  private final TestDatabases databases;

  private Connection live;
  private Connection reference;

  PostgresqlDialectTest(TestDatabases databases) {
    this.databases = databases;
  }

  @BeforeAll
  void start() throws SQLException {
    live = DatabaseAddress.parse(databases.create(Engine.POSTGRESQL).url()).connect();
    reference = DatabaseAddress.parse(databases.create(Engine.POSTGRESQL).url()).connect();
    execute(live, "create role ddl_reader; create role ddl_writer; create role \"ddl Owner\"");
  }

  @AfterAll
  void close() throws SQLException {
    live.close();
    reference.close();
  }

  static Stream<Alteration> alterations() {
    return Stream.of(
            Alterations.TABLES,
            Alterations.COLUMNS,
            Alterations.CONSTRAINTS,
            Alterations.INDEXES,
            Alterations.TYPES,
            Alterations.VIEWS,
            Alterations.PROGRAMS,
            Alterations.RIGHTS,
            Alterations.RARE_KINDS)
        .flatMap(List::stream);
  }

  @Test
  void aDefaultIsNotAwayWhileItsColumnBecomesOneOfAnotherTypeOfItsFamily() throws Exception {
    assertThat(mending(Alterations.SMALL, Alterations.LARGE).steps())
        .extracting(Step::sql)
        .anyMatch(sql -> sql.contains(" type bigint"))
        .noneMatch(sql -> sql.contains("drop default"));
  }

  @ParameterizedTest
  @MethodSource("alterations")
  void whatIsThereBecomesWhatIsExpected(Alteration alteration) throws Exception {
    Mending mending = mending(alteration.found(), alteration.expected());
    List<Step> steps = mending.steps();
    assertThat(steps).isNotEmpty();

    mending.run(steps);

    assertThat(steps).noneMatch(Step::isDestructive);
    assertThat(mending.remaining()).as(() -> steps.toString()).isEmpty();
  }

  @Test
  void aColumnOfATableWithRowsIsExpandedFilledAndThenRequired() throws Exception {
    Mending mending =
        mending(
            Alterations.DESK,
            Alterations.DESK + "alter table desk add code uuid not null default gen_random_uuid()");

    List<Step> steps = mending.steps();
    mending.run(steps);

    assertThat(steps.stream().map(Step::sql).filter(sql -> !sql.startsWith("do ")))
        .containsExactly(
            "alter table public.desk add column code uuid, alter column code set default"
                + " gen_random_uuid()",
            "alter table public.desk add constraint code_not_null__new check (code is not null)"
                + " not valid",
            "alter table public.desk validate constraint code_not_null__new",
            "alter table public.desk alter column code set not null",
            "alter table public.desk drop constraint code_not_null__new");
    assertThat(number("select count(distinct code) from public.desk")).isEqualTo(30);
  }

  @Test
  void triggersThatNameTablesWithoutSchemaFireWhileAColumnIsFilled() throws Exception {
    String noting =
        Alterations.DESK
            + """
            create table notes (desk bigint);
            create function note() returns trigger language plpgsql as
              'begin insert into notes values (new.id); return new; end';
            create trigger noted before update on desk for each row execute function note();
            """;
    Mending mending =
        mending(
            noting, noting + "alter table desk add code uuid not null default gen_random_uuid()");

    mending.run(mending.steps());

    assertThat(mending.remaining()).isEmpty();
    assertThat(number("select count(*) from public.notes")).isEqualTo(30);
  }

  @Test
  void rowsThatLackANewRequiredValueAreFoundBeforeThePlanIsBegun() throws Exception {
    Mending mending =
        mending(
            Alterations.DESK,
            Alterations.DESK + "truncate desk; alter table desk add place text not null");

    assertThat(mending.steps())
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.precondition().offenders())
                  .isEqualTo("select 1 from public.desk limit 1");
              assertThat(step.precondition().remedy()).contains("give the column a default");
            });
  }

  @Test
  void anIndexIsSwapped() throws Exception {
    Mending mending =
        mending(
            Alterations.DESK + "create index by_name on desk (name)",
            Alterations.DESK + "create index by_name on desk (name, size)");

    assertThat(mending.steps().stream().map(Step::sql))
        .containsExactly(
            "drop index concurrently if exists public.by_name__new",
            "CREATE INDEX CONCURRENTLY by_name__new ON public.desk USING btree (name, size)",
            "drop index concurrently if exists public.by_name",
            "alter index public.by_name__new rename to by_name");
  }

  @Test
  void aForeignKeyIsDemandedOfNewRowsFirst() throws Exception {
    Mending mending =
        mending(
            Alterations.DESK,
            Alterations.DESK + "alter table desk add foreign key (id) references desk");

    assertThat(mending.steps().stream().map(Step::sql))
        .containsExactly(
            "alter table public.desk add constraint desk_id_fkey FOREIGN KEY (id) REFERENCES"
                + " public.desk(id) NOT VALID",
            "alter table public.desk validate constraint desk_id_fkey");
  }

  @Test
  void aUniqueConstraintGetsItsIndexBeforehand() throws Exception {
    Mending mending =
        mending(
            Alterations.DESK,
            Alterations.DESK + "alter table desk add constraint one_name unique (name)");

    assertThat(mending.steps().stream().map(Step::sql))
        .containsExactly(
            "create unique index concurrently one_name on public.desk (name)",
            "alter table only public.desk add constraint one_name UNIQUE using index one_name");
  }

  @Test
  void whatLosesRowsSaysHowMany() throws Exception {
    Mending mending =
        mending(
            Alterations.DESK + "create table t (a integer); insert into t values (1), (2)",
            Alterations.DESK + "alter table desk drop column note");

    List<Step> steps = mending.steps();

    assertThat(steps).hasSize(2).allMatch(Step::isDestructive);
    assertThat(steps.stream().map(Step::stake))
        .containsExactlyInAnyOrder(
            "select count(*) from public.t", "select count(note) from public.desk");
  }

  @Test
  void valuesOutliveTheLabelThatAnEnumLoses() throws Exception {
    String desks = Alterations.DESK + "create type mood as enum (%s);alter table desk add m mood";
    Mending mending =
        mending(
            desks.formatted("'good', 'bad', 'none'") + " not null default 'bad'",
            desks.formatted("'good', 'bad'") + " not null default 'bad'");

    mending.run(mending.steps());

    assertThat(mending.remaining()).isEmpty();
    assertThat(number("select count(*) from public.desk where m = 'bad'")).isEqualTo(30);
  }

  @Test
  void theNextNumberGivenIsOneThatNoRowHas() throws Exception {
    Mending mending =
        mending(
            Alterations.DESK,
            Alterations.DESK + "alter table desk alter id add generated always as identity");

    mending.run(mending.steps());

    assertThat(number("select nextval('public.desk_id_seq')")).isEqualTo(31);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "create sequence s | bigint | 31",
        "create sequence s increment -2 start -7 | smallint | -9",
        "create sequence s start 100 | integer | 100",
        "create domain code as numeric(6); create sequence s | code | 31",
        "create sequence s maxvalue 9 | integer | 1"
      })
  void aSequenceIsRaisedBeyondTheRowsBeforeItFillsAColumn(String sequence, String type, long next)
      throws Exception {
    String rows =
        "create table t (id %1$s); insert into t select n from generate_series(-7, 30) n;"
            .formatted(type);
    String domain = sequence.contains(";") ? sequence.substring(0, sequence.indexOf(';') + 1) : "";
    Mending mending =
        mending(
            domain + rows,
            sequence + ";" + rows + "alter table t alter id set default nextval('s')");

    mending.run(mending.steps());

    assertThat(number("select nextval('public.s')")).isEqualTo(next);
  }

  @Test
  void aColumnOfADomainWithRulesIsKnownToRewriteItsTable() throws Exception {
    String desks =
        Alterations.DESK
            + "create domain size as integer check (value > 0); create domain step as size;"
            + "create domain free as integer;";
    Mending mending =
        mending(
            desks,
            desks
                + "alter table desk add a size, add b step not null default 4,"
                + " add c free not null default 4");

    List<Step> steps = mending.steps();
    mending.run(steps);

    assertThat(mending.remaining()).isEmpty();
    assertThat(steps)
        .extracting(step -> step.subject().name() + " " + step.hazards())
        .containsExactlyInAnyOrder(
            "a [BLOCKS_WRITES, REWRITES_TABLE, MAY_FAIL_ON_DATA]",
            "b [BLOCKS_WRITES, REWRITES_TABLE, MAY_FAIL_ON_DATA]",
            "c []");
  }

  private long number(String query) throws SQLException {
    try (Statement statement = live.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private Mending mending(String found, String expected) throws SQLException {
    execute(live, EMPTY + found);
    execute(reference, EMPTY + expected);
    return new Mending(live, reference);
  }

  private static void execute(Connection connection, String script) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      statement.execute(Since.suiting(version, script));
    }
  }
}
