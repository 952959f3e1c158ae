package plumbline.steward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.steward.ddl.H2Dialect;
import plumbline.steward.diff.Differ;
import plumbline.steward.model.Catalog;
import plumbline.steward.plan.Plan;
import plumbline.steward.plan.Planner;
import plumbline.steward.plan.Precondition;
import plumbline.steward.plan.Purpose;
import plumbline.steward.plan.Step;

/** What H2 is told to do loses nothing in silence, and says before it begins what it cannot do. */
final class H2DialectTest {

  @Test
  void aWholeSchemaIsMadeFromNothingAndTakenBack() throws Exception {
    try (H2Database wanted = H2Database.withEveryKind();
        H2Database live = H2Database.empty()) {
      wanted.run("drop materialized view trade_counts");
      live.run("create role clerks");
      Catalog empty = live.catalog();
      Catalog full = wanted.catalog();

      H2DriftTest.mend(live, plan(empty, full));

      assertThat(live.catalog().fingerprint()).isEqualTo(full.fingerprint());
      H2DriftTest.mend(live, plan(live.catalog(), empty));
      assertThat(live.catalog().fingerprint()).isEqualTo(empty.fingerprint());
    }
  }

  @Test
  void tablesThatReferToEachOtherAreMadeAndDropped() throws Exception {
    try (H2Database wanted = H2Database.empty();
        H2Database live = H2Database.empty()) {
      wanted.run("create table hens (id integer primary key, egg_id integer)");
      wanted.run("create table eggs (id integer primary key, hen_id integer references hens (id))");
      wanted.run(
          "alter table hens add constraint hens_egg foreign key (egg_id) references eggs (id)");
      Catalog empty = live.catalog();

      H2DriftTest.mend(live, plan(empty, wanted.catalog()));

      assertThat(live.catalog().fingerprint()).isEqualTo(wanted.catalog().fingerprint());
      H2DriftTest.mend(live, plan(live.catalog(), empty));
      assertThat(live.catalog().fingerprint()).isEqualTo(empty.fingerprint());
    }
  }

  @Test
  void anIndexOfAnyNameIsBuiltBesideTheOneItTakesThePlaceOf() throws Exception {
    try (H2Database wanted = H2Database.empty();
        H2Database live = H2Database.empty()) {
      for (String name : List.of("für \"\"alle\"\"", "Größe")) {
        wanted.run("create table \"%1$s t\" (a int, b int)".formatted(name));
        live.run("create table \"%1$s t\" (a int, b int)".formatted(name));
        wanted.run("create index \"%1$s\" on \"%1$s t\" (a, b)".formatted(name));
        live.run("create index \"%1$s\" on \"%1$s t\" (b)".formatted(name));
      }

      H2DriftTest.mend(live, plan(live.catalog(), wanted.catalog()));

      assertThat(live.catalog().fingerprint()).isEqualTo(wanted.catalog().fingerprint());
    }
  }

  @Test
  void aRequiredColumnWithoutAValueIsRefusedWhereThereAreRows() throws Exception {
    Precondition precondition =
        preconditionOf("create table t (a integer)", "alter table t add column b integer not null");

    try (H2Database live = H2Database.empty()) {
      live.run("create table t (a integer)");
      assertThat(live.holds(precondition.offenders())).isFalse();
      live.run("insert into t values (1)");
      assertThat(live.holds(precondition.offenders())).isTrue();
    }
    assertThat(precondition.remedy())
        .isEqualTo(
            "the table of new required column PUBLIC.T.B has rows: give the column a default, or"
                + " add it nullable, fill it, and require it then");
  }

  @Test
  void aColumnThatHasNullsIsNotMadeRequired() throws Exception {
    Precondition precondition =
        preconditionOf("create table t (a integer)", "alter table t alter column a set not null");

    try (H2Database live = H2Database.empty()) {
      live.run("create table t (a integer); insert into t values (1)");
      assertThat(live.holds(precondition.offenders())).isFalse();
      live.run("insert into t values (null)");
      assertThat(live.holds(precondition.offenders())).isTrue();
    }
  }

  @Test
  void aTypeIsNotChangedWhereItWouldRoundAValue() throws Exception {
    Precondition precondition =
        preconditionOf(
            "create table t (a numeric(20, 8))",
            "alter table t alter column a set data type numeric(20, 2)");

    try (H2Database live = H2Database.empty()) {
      live.run("create table t (a numeric(20, 8)); insert into t values (1.25), (null)");
      assertThat(live.holds(precondition.offenders())).isFalse();
      live.run("insert into t values (1.255)");
      assertThat(live.holds(precondition.offenders())).isTrue();
    }
    assertThat(precondition.remedy())
        .isEqualTo("values in column PUBLIC.T.A do not fit NUMERIC(20, 2): change them first");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "smallint | boolean | 1 | 2",
        "numeric(9, 2) | integer | 1.00 | 1.5",
        "timestamp | date | timestamp '2024-01-01 00:00:00' | timestamp '2024-01-01 10:00:00'",
        "double precision | real | 0.25 | 0.1",
        "varchar(9) | varchar(3) | 'abc' | 'abcd'",
        "json | varchar(7) | json '{\"a\":1}' | json '{\"a\":10}'"
      })
  void whatWouldNotSurviveAChangeOfTypeIsInItsWay(String from, String to, String kept, String lost)
      throws Exception {
    Precondition precondition =
        preconditionOf(
            "create table t (a %s)".formatted(from),
            "alter table t alter column a set data type " + to);

    try (H2Database live = H2Database.empty()) {
      live.run("create table t (a %s); insert into t values (%s)".formatted(from, kept));
      assertThat(live.holds(precondition.offenders())).isFalse();
      live.run("insert into t values (%s)".formatted(lost));
      assertThat(live.holds(precondition.offenders())).isTrue();
    }
  }

  @Test
  void anIdentityThatIsMadeAnewGoesOnBehindTheRows() throws Exception {
    try (H2Database live = H2Database.empty();
        H2Database wanted = H2Database.empty()) {
      live.run("create table t (id bigint not null, a integer); insert into t values (41, 1)");
      wanted.run(
          "create table t (id bigint generated by default as identity (start with 5), a integer)");

      H2DriftTest.mend(live, plan(live.catalog(), wanted.catalog()));
      live.run("insert into t (a) values (2)");

      assertThat(live.value("select max(id) from t")).isEqualTo("42");
    }
  }

  @Test
  void anIdentityThatCountsOtherwiseKeepsItsPlace() throws Exception {
    try (H2Database live = H2Database.empty();
        H2Database wanted = H2Database.empty()) {
      live.run("create table t (id bigint generated by default as identity, a integer)");
      live.run("insert into t (a) values (1), (2), (3); delete from t where a > 1");
      wanted.run("create table t (id bigint generated always as identity (cache 5), a integer)");

      H2DriftTest.mend(live, plan(live.catalog(), wanted.catalog()));
      live.run("insert into t (a) values (4)");

      assertThat(live.value("select max(id) from t")).isEqualTo("4");
    }
  }

  @Test
  void aSequenceThatCountsDownGoesOnBelowTheRows() throws Exception {
    try (H2Database live = H2Database.empty();
        H2Database wanted = H2Database.empty()) {
      live.run("create table t (id bigint primary key, a integer); insert into t values (-41, 1)");
      wanted.run("create sequence s increment by -2 start with -1");
      wanted.run("create table t (id bigint default next value for s primary key, a integer)");

      H2DriftTest.mend(live, plan(live.catalog(), wanted.catalog()));
      live.run("insert into t (a) values (2)");

      assertThat(live.value("select min(id) from t")).isEqualTo("-43");
    }
  }

  @Test
  void anIdentityThatBeginsElsewhereKeepsItsPlace() throws Exception {
    try (H2Database live = H2Database.empty();
        H2Database wanted = H2Database.empty()) {
      live.run("create table t (id bigint generated by default as identity, a integer)");
      live.run("insert into t (a) values (1), (2), (3); delete from t where a > 1");
      wanted.run(
          "create table t (id bigint generated by default as identity (start with 2), a integer)");

      H2DriftTest.mend(live, plan(live.catalog(), wanted.catalog()));
      live.run("insert into t (a) values (4)");

      assertThat(live.value("select max(id) from t")).isEqualTo("4");
    }
  }

  @Test
  void whatLosesRowsOrValuesIsHeldBackAndSaysHowMany() throws Exception {
    try (H2Database live = H2Database.withEveryKind();
        H2Database wanted = H2Database.withEveryKind()) {
      live.run("create table extra (a integer); insert into extra values (1), (2), (3)");
      live.run("alter table accounts add column region varchar(5)");
      live.run("update accounts set region = 'EU' where id = 1");

      List<Step> heldBack = plan(live.catalog(), wanted.catalog()).heldBack();

      assertThat(heldBack)
          .extracting(Step::sql)
          .containsExactlyInAnyOrder(
              "drop table \"PUBLIC\".\"EXTRA\" restrict",
              "alter table \"PUBLIC\".\"ACCOUNTS\" drop column \"REGION\"");
      for (Step step : heldBack) {
        assertThat(live.value(step.stake())).isEqualTo(step.sql().contains("EXTRA") ? "3" : "1");
      }
    }
  }

  /** The only one of a plan from one schema to what a statement makes of it. */
  private static Precondition preconditionOf(String schema, String change) throws Exception {
    try (H2Database live = H2Database.empty();
        H2Database wanted = H2Database.empty()) {
      live.run(schema);
      wanted.run(schema);
      wanted.run(change);
      List<Step> steps = plan(live.catalog(), wanted.catalog()).steps();
      assertThat(steps).hasSize(1);
      return steps.get(0).precondition();
    }
  }

  private static Plan plan(Catalog found, Catalog expected) {
    return new Planner(new H2Dialect(found, expected), Purpose.REPAIR, id -> true)
        .plan(new Differ(id -> true).compare(found, expected), found, expected);
  }
}
