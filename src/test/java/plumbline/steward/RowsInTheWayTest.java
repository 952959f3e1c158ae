package plumbline.steward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.TestDatabases;
import plumbline.db.Engine;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.plan.HeldBackStep;
import plumbline.steward.plan.PlanOutcome;

/** Rows keep from being mended what they are in the way of, and nothing else. */
@ParameterizedClass
@EnumSource(Engine.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RowsInTheWayTest {
  private static final String SCHEMA =
      """
      create domain quantity as integer constraint positive check (value > 0);
      create table accounts (
        id bigint not null constraint accounts_pk primary key,
        name varchar(20) constraint named check (name <> ''),
        email varchar(20) constraint accounts_email unique,
        size quantity,
        flag boolean,
        note varchar(9));
      create unique index accounts_name on accounts (name);
      create table orders (
        id bigint primary key,
        email varchar(20) constraint orders_email references accounts (email),
        account bigint constraint orders_account references accounts (id));
      create view flagged as select id, flag from accounts
      """;

  @Parameter Engine engine;

  private TestDatabases databases;

  @BeforeAll
  void start(TestDatabases databases) {
    this.databases = databases;
  }

  /**
   * Something done by hand that has to stay, because of a row.
   *
   * @param mend what lets it be mended
   */
  record Case(String what, String live, String left, String mend) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case(
            "a check",
            "alter table accounts drop constraint named; insert into accounts (id, name) values (1, '')",
            "constraint public.accounts.named",
            "delete from accounts"),
        new Case(
            "a check that says something else",
            "alter table accounts drop constraint named;"
                + " alter table accounts add constraint named check (name <> 'x');"
                + " insert into accounts (id, name) values (1, '')",
            "constraint public.accounts.named",
            "delete from accounts"),
        new Case(
            "a foreign key",
            "alter table orders drop constraint orders_account; insert into orders (id, account) values (1, 7)",
            "constraint public.orders.orders_account",
            "delete from orders"),
        new Case(
            "a unique key, and what refers to it",
            "alter table orders drop constraint orders_email;"
                + " alter table accounts drop constraint accounts_email;"
                + " insert into accounts (id, email) values (1, 'a'), (2, 'a')",
            "constraint public.accounts.accounts_email, constraint public.orders.orders_email",
            "delete from accounts"),
        new Case(
            "a primary key",
            "alter table orders drop constraint orders_account;"
                + " alter table accounts drop constraint accounts_pk;"
                + " insert into accounts (id) values (1), (1)",
            "constraint public.accounts.accounts_pk, constraint public.orders.orders_account",
            "delete from accounts"),
        new Case(
            "a unique index",
            "drop index accounts_name; insert into accounts (id, name) values (1, 'a'), (2, 'a')",
            "index public.accounts_name",
            "delete from accounts"),
        new Case(
            "a check of a domain",
            "alter domain quantity drop constraint positive; insert into accounts (id, size) values (1, -1)",
            "domain public.quantity",
            "delete from accounts"));
  }

  /**
   * Something whose mending would tear something else down.
   *
   * @param type those that are made before the table
   * @param column the type of its column
   * @param live what is done by hand
   */
  record Misfit(Engine engine, String type, String column, String live) {
    @Override
    public String toString() {
      return engine + " " + column + ": " + live;
    }
  }

  private static Misfit misfit(Engine engine, String type, String column, String live) {
    return new Misfit(engine, type, column, live);
  }

  private static String retyped(String type, String value) {
    return "alter table t alter column c type "
        + type
        + " using null;"
        + "insert into t values (1, '"
        + value
        + "');";
  }

  private static String remade(String type, String value) {
    return "alter table t alter column c type text using null;"
        + "drop type own;"
        + type
        + ";"
        + "alter table t alter column c type own using null;"
        + "insert into t values (1, '"
        + value
        + "');";
  }

  static Stream<Misfit> misfits() {
    String label = "create type own as enum ('a', 'b')";
    String positive = "create domain own as integer constraint positive check (value > 0)";
    String pair = "create type own as (a integer, b text)";
    return Stream.of(
        misfit(Engine.POSTGRESQL, "", "boolean", retyped("text", "maybe")),
        misfit(Engine.POSTGRESQL, "", "jsonb", retyped("json", "\"\\u0000\"")),
        misfit(Engine.POSTGRESQL, label, "own", retyped("text", "c")),
        misfit(Engine.POSTGRESQL, label, "own", retyped("text", "c") + "drop type own"),
        misfit(Engine.POSTGRESQL, positive, "own", retyped("text", "1.5")),
        misfit(Engine.POSTGRESQL, positive, "own", retyped("text", "-1")),
        misfit(Engine.POSTGRESQL, positive, "own", retyped("text", "x") + "drop domain own"),
        misfit(Engine.POSTGRESQL, positive, "own", retyped("text", "-1") + "drop domain own"),
        misfit(Engine.POSTGRESQL, positive, "own", remade("create domain own as text", "-1")),
        misfit(Engine.POSTGRESQL, positive, "own", remade("create domain own as text", "x")),
        misfit(Engine.POSTGRESQL, pair, "own", retyped("text", "(1)")),
        misfit(
            Engine.POSTGRESQL, pair, "own", remade("create type own as (a text, b text)", "(x,y)")),
        misfit(
            Engine.POSTGRESQL,
            pair,
            "own",
            remade("create type own as (b text, a text, c text)", "(x,y,z)")),
        misfit(
            Engine.H2,
            positive,
            "own",
            "alter table t alter column c varchar(9); drop domain own;"
                + " create domain own as varchar(9); alter table t alter column c own;"
                + " insert into t values (1, 'x')"));
  }

  @ParameterizedTest
  @MethodSource("misfits")
  void areFoundBeforeAnythingMakesRoom(Misfit misfit) throws Exception {
    Assumptions.assumeTrue(misfit.engine() == engine);
    DriftingDatabase database =
        DriftingDatabase.of(
            databases,
            engine,
            misfit.type()
                + ";create table t (id integer, c "
                + misfit.column()
                + ");"
                + "create view v as select c from t");
    database.run("drop view v;" + misfit.live() + ";create view v as select c from t");
    List<String> before = database.differing();

    PlanOutcome outcome = database.repair();

    assertThat(outcome.done()).noneMatch(step -> step.sql().contains("drop"));
    assertThat(outcome.heldBack())
        .extracting(HeldBackStep::reason)
        .anyMatch(
            reason -> reason.matches("has (\\d+ )?rows in its way \\(.* change them first.*"));
    assertThat(before).containsAll(database.differing());
    database.run("delete from t");
    assertThat(database.repair().heldBack()).isEmpty();
    assertThat(database.differing()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void keepOnlyThatFromBeingMended(Case way) throws Exception {
    DriftingDatabase database = DriftingDatabase.of(databases, engine, SCHEMA);
    database.run(way.live());
    database.run("alter table accounts drop column note");

    PlanOutcome outcome = database.repair();

    assertThat(String.join(", ", database.differing().stream().sorted().toList()))
        .isEqualTo(way.left());
    assertThat(outcome.heldBack())
        .extracting(HeldBackStep::reason)
        .anyMatch(reason -> reason.startsWith("has rows in its way ("));
    database.run(way.mend());
    assertThat(database.repair().heldBack()).isEmpty();
    assertThat(database.differing()).isEmpty();
  }

  /**
   * Something that is to say something else, and cannot, because of a row.
   *
   * @param engines those where it takes the other's place in one piece
   * @param declared what should be there
   * @param live what is done by hand
   */
  record Other(String what, Set<Engine> engines, String declared, String live) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Other other(String what, String declared, String live) {
    return new Other(what, EnumSet.allOf(Engine.class), declared, live);
  }

  private static Other other(String what, Engine engine, String declared, String live) {
    return new Other(what, Set.of(engine), declared, live);
  }

  /** One constraint, which is made anew in its place. */
  private static String instead(String table, String constraint, String definition) {
    return "alter table %1$s drop constraint %2$s; alter table %1$s add constraint %2$s %3$s;"
        .formatted(table, constraint, definition);
  }

  static Stream<Other> others() {
    String table = "create table t (id integer not null, a integer, b integer, constraint k %s);";
    String twice = "insert into t values (1, 1, 1), (1, 1, 2)";
    String parts =
        "create table t (id integer, a integer, b integer) partition by range (a);"
            + "create table t1 partition of t for values from (0) to (9) partition by range (b);"
            + "create table t2 partition of t1 for values from (0) to (9);";
    return Stream.of(
        other(
            "a unique key", table.formatted("unique (a)"), instead("t", "k", "unique (b)") + twice),
        other(
            "a primary key",
            table.formatted("primary key (id)"),
            "alter table t alter column b set not null;"
                + instead("t", "k", "primary key (id, b)")
                + twice),
        other(
            "a unique key that is to be the primary key",
            table.formatted("primary key (id)"),
            instead("t", "k", "unique (b)") + twice),
        other(
            "a primary key that is to be a unique key",
            table.formatted("unique (a)"),
            "alter table t alter column b set not null;"
                + instead("t", "k", "primary key (b)")
                + twice),
        other(
            "a check that is to be a unique key",
            table.formatted("unique (a)"),
            instead("t", "k", "check (a > 0)") + twice),
        other(
            "a unique key that is to be a check",
            Engine.H2,
            table.formatted("check (a > 1)"),
            instead("t", "k", "unique (b)") + twice),
        other(
            "a check",
            Engine.H2,
            table.formatted("check (a > 1)"),
            instead("t", "k", "check (a > 0)") + twice),
        other(
            "a key that a foreign key leads to",
            Engine.H2,
            table.formatted("unique nulls not distinct (a)")
                + "create table u (a integer constraint f references t (a))",
            "alter table u drop constraint f;"
                + instead("t", "k", "unique (a)")
                + "alter table u add constraint f foreign key (a) references t (a);"
                + "insert into t values (1, null, 1), (1, null, 2)"),
        other(
            "a foreign key",
            Engine.H2,
            "create table u (id integer primary key);"
                + table.formatted("foreign key (a) references u"),
            instead("t", "k", "foreign key (b) references u")
                + "insert into t values (1, 7, null)"),
        other(
            "a unique index",
            table.formatted("check (a > 0)") + "create unique index i on t (a)",
            "drop index i; create unique index i on t (b);" + twice),
        other(
            "a check of a domain",
            Engine.H2,
            "create domain d as integer constraint c check (value > 1); create table t (a d)",
            "alter domain d drop constraint c; alter domain d add constraint c check (value > 0);"
                + "insert into t values (1)"),
        other(
            "a key of a partitioned table",
            Engine.POSTGRESQL,
            parts + "alter table t add constraint k unique (a, b)",
            instead("t", "k", "unique (a, b, id)") + "insert into t values (1, 1, 1), (2, 1, 1)"),
        other(
            "a primary key of a partitioned table that is to be a unique key",
            Engine.POSTGRESQL,
            parts + "alter table t add constraint k unique (a, b)",
            instead("t", "k", "primary key (a, b, id)")
                + "insert into t values (1, 1, 1), (2, 1, 1)"),
        other(
            "a unique index of a partitioned table",
            Engine.POSTGRESQL,
            parts + "create unique index i on t (a, b)",
            "drop index i; create unique index i on t (a, b, id);"
                + "insert into t values (1, 1, 1), (2, 1, 1)"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void leaveWhatTheyKeepFromSayingSomethingElse(Other other) throws Exception {
    Assumptions.assumeTrue(other.engines().contains(engine));
    DriftingDatabase database = DriftingDatabase.of(databases, engine, other.declared());
    database.run(other.live());
    Map<ObjectId, SchemaObject> before = database.objects();

    PlanOutcome outcome = database.repair();

    assertThat(database.objects()).isEqualTo(before);
    assertThat(outcome.heldBack())
        .extracting(HeldBackStep::reason)
        .anyMatch(reason -> reason.startsWith("has rows in its way ("));
    database.run("delete from t");
    assertThat(database.repair().heldBack()).isEmpty();
    assertThat(database.differing()).isEmpty();
  }

  static Stream<String> indexes() {
    return Stream.of("i on t ((a / b))", "i on t (a) where a / b > 0", "i on t (c)");
  }

  @ParameterizedTest
  @MethodSource("indexes")
  void keepOnlyTheIndexFromBeingMadeThatCannotHaveThem(String index) throws Exception {
    Assumptions.assumeTrue(engine == Engine.POSTGRESQL);
    DriftingDatabase database =
        DriftingDatabase.of(
            databases,
            engine,
            "create table t (a integer, b integer, c text, d integer); create index " + index);
    database.run(
        "drop index i; alter table t drop column d; insert into t"
            + " select 1, 0, string_agg(md5(n::text), '') from generate_series(1, 1000) n");

    PlanOutcome outcome = database.repair();

    assertThat(database.differing()).containsExactly("index public.i");
    assertThat(outcome.heldBack())
        .extracting(HeldBackStep::reason)
        .singleElement()
        .asString()
        .startsWith("has rows in its way (");
  }

  @Test
  void areToldOfWithoutTheirValues() throws Exception {
    DriftingDatabase database = DriftingDatabase.of(databases, engine, SCHEMA);
    database.run(
        "alter table accounts drop constraint named;"
            + " insert into accounts (id, name, email) values (1, '', 'ada')");

    assertThat(database.repair().heldBack())
        .extracting(HeldBackStep::reason)
        .singleElement()
        .asString()
        .endsWith(
            engine == Engine.H2
                ? "(SQLSTATE 23513); change or delete them)"
                : "(SQLSTATE 23514); new rows keep to it already: change or delete the old ones"
                    + " that do not, then run this)")
        .doesNotContain("ada");
  }
}
