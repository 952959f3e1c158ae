package plumbline.steward.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.TestDatabase;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;

@ParameterizedClass
@EnumSource(Engine.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PlanRunnerTest {
  private static final ObjectId COLUMN = ObjectId.part(Kind.COLUMN, "public", "trades", "strategy");

  @Parameter private Engine engine;

  private final TestDatabases databases;
  private List<String> progress;
  private List<Duration> pauses;
  private TestDatabase database;
  private Connection connection;
  private PlanRunner.Pause whileWaiting;

  PlanRunnerTest(TestDatabases databases) {
    this.databases = databases;
  }

  @BeforeEach
  void makeTable() throws Exception {
    progress = new ArrayList<>();
    pauses = new ArrayList<>();
    whileWaiting = length -> {};
    database = databases.create(engine);
    connection = open();
    execute("create table public.trades (id bigint primary key, symbol varchar(20))");
    execute("insert into public.trades values (1, 'AAPL'), (2, 'MSFT'), (3, null)");
  }

  @AfterEach
  void close() throws Exception {
    connection.close();
  }

  @Test
  void doesEachStepAndTellsOfIt() throws Exception {
    Plan plan =
        plan(
            quick("alter table public.trades add column strategy varchar(9)"),
            quick("update public.trades\nset strategy = 'x'"));

    PlanOutcome outcome = runner().apply(plan, false, connection);

    assertThat(outcome).isEqualTo(new PlanOutcome(plan.steps(), List.of(), List.of()));
    assertThat(number("select count(*) from public.trades where strategy = 'x'")).isEqualTo(3);
    assertThat(progress).hasSize(4);
    assertThat(progress.get(0))
        .isEqualTo("step 1 of 2: alter table public.trades add column strategy varchar(9)");
    assertThat(progress.get(1)).matches("step 1 of 2 done in \\d+ ms");
    assertThat(progress.get(2)).isEqualTo("step 2 of 2: update public.trades");
  }

  @Test
  void refusesAPlanWhoseDatabaseHasMovedOn() throws Exception {
    PlanRunner runner = new PlanRunner(any -> "later", progress::add, this::pause);
    Plan plan = plan(quick("drop table public.trades"));

    assertThatThrownBy(() -> runner.apply(plan, true, connection))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessage(
            "nothing is changed: the database has changed since the plan was made; make the plan anew");
    assertThat(number("select count(*) from public.trades")).isEqualTo(3);
  }

  @Test
  void holdsBackWhatRowsAreInTheWayOfAndWhatBuildsOnThatAndDoesTheRest() throws Exception {
    Step before = quick("alter table public.trades add column strategy varchar(9)");
    Step stuck =
        quick("alter table public.trades alter column symbol set not null")
            .given(
                new Precondition(
                    "select 1 from public.trades where symbol is null", "fill in the symbols"));
    Step following = quick("nonsense");
    Step rest = quick("alter table public.trades add column venue varchar(9)");
    Plan plan =
        new Plan(
            "now",
            List.of(before, stuck, following, rest),
            Map.of(stuck, Set.of(stuck, following)),
            Map.of());

    PlanOutcome outcome = runner().apply(plan, true, connection);

    assertThat(outcome.done()).containsExactly(before, rest);
    assertThat(outcome.heldBack())
        .containsExactly(
            new HeldBackStep(
                stuck, "has rows in its way (fill in the symbols)", OptionalLong.empty()),
            new HeldBackStep(
                following, "builds on a step that has rows in its way", OptionalLong.empty()));
    assertThat(number("select count(*) from public.trades where venue is null")).isEqualTo(3);
  }

  @Test
  void saysHowManyRowsAreInTheWay() throws Exception {
    Step step =
        quick("drop table public.trades")
            .given(new Precondition("select 1 from public.trades", "delete them"));

    assertThat(runner().apply(plan(step), true, connection).heldBack())
        .extracting(HeldBackStep::reason)
        .containsExactly("has 3 rows in its way (delete them)");
  }

  @Test
  void holdsBackWhatCannotBeToldToHaveNoRowsInItsWay() throws Exception {
    Step step =
        quick("drop table public.trades")
            .given(new Precondition("select 1 from public.nothing", "have something"));

    PlanOutcome outcome = runner().apply(plan(step), true, connection);

    assertThat(outcome.done()).isEmpty();
    assertThat(outcome.heldBack().get(0).reason())
        .startsWith("cannot be told to have no rows in its way (")
        .doesNotContain("\n");
  }

  @Test
  void looksAtRowsForAShortTimeOnlyWhereAPlanIsShown() throws Exception {
    String endless =
        engine == Engine.H2
            ? "select x from system_range(1, 1000000000000) where mod(x, 2) = 2"
            : "select from pg_sleep(600)";
    Step step =
        quick("drop table public.trades").given(new Precondition(endless, "wait no longer"));

    try (PlanSession session = new PlanSession(connection)) {
      Patience patience = new Patience(Duration.ofSeconds(1), Duration.ofSeconds(9));
      assertThat(HeldBackSteps.of(plan(step), true, session, patience, () -> patience))
          .isEqualTo(new Outlook(List.of(), Set.of(step)));
    }
  }

  @Test
  void looksAtNoMoreRowsWhenAllLooksTookTooLong() throws Exception {
    Step step =
        quick("drop table public.trades")
            .given(new Precondition("select 1 from public.trades", "delete them"));
    Step losing = Step.destructive(COLUMN, "drop table public.trades", "select 3");
    Patience none = new Patience(Duration.ofSeconds(1), Duration.ZERO);

    try (PlanSession session = new PlanSession(connection)) {
      assertThat(HeldBackSteps.of(plan(step), true, session, none, () -> none).unseen())
          .containsExactly(step);
      assertThat(HeldBackSteps.of(plan(losing), false, session, none, () -> none).heldBack())
          .extracting(HeldBackStep::reason)
          .containsExactly("loses an unknown number of rows or values");
    }
  }

  @Test
  void holdsBackWhatLosesDataAndCountsIt() throws Exception {
    Step harmless = quick("alter table public.trades add column strategy varchar(9)");
    Step destructive =
        Step.destructive(
            COLUMN,
            "alter table public.trades drop column symbol",
            "select count(symbol) from public.trades");
    Step following = quick("alter table public.trades add column symbol bigint");
    Step uncountable =
        Step.destructive(COLUMN, "drop table public.gone", "select count(*) from public.gone");
    Plan plan =
        new Plan(
            "now",
            List.of(harmless, destructive, following, uncountable),
            Map.of(destructive, Set.of(destructive, following)),
            Map.of());

    PlanOutcome outcome = runner().apply(plan, false, connection);

    assertThat(outcome.done()).containsExactly(harmless);
    assertThat(outcome.heldBack())
        .containsExactly(
            new HeldBackStep(destructive, "loses 2 rows or values", OptionalLong.of(2)),
            new HeldBackStep(following, "builds on a step that loses data", OptionalLong.empty()),
            new HeldBackStep(
                uncountable, "loses an unknown number of rows or values", OptionalLong.empty()));
    assertThat(HeldBackSteps.of(plan, false, connection).heldBack()).isEqualTo(outcome.heldBack());
    assertThat(number("select count(symbol) from public.trades")).isEqualTo(2);
  }

  @Test
  void losesDataWhereThatIsAllowed() throws Exception {
    Step step = Step.destructive(COLUMN, "drop table public.trades", "select 3");

    PlanOutcome outcome =
        runner().apply(new Plan("now", List.of(step), Map.of(), Map.of()), true, connection);

    assertThat(outcome.done()).containsExactly(step);
    assertThatThrownBy(() -> number("select count(*) from public.trades"))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void triesAStepAgainWhenOthersWereInItsWay() throws Exception {
    try (Connection other = open()) {
      other.setAutoCommit(false);
      try (Statement statement = other.createStatement()) {
        statement.execute("update public.trades set symbol = 'x'");
      }
      whileWaiting = length -> rollback(other);

      runner()
          .apply(plan(impatient("alter table public.trades add column a int")), false, connection);
    }

    assertThat(pauses).containsExactly(Duration.ofSeconds(1));
    assertThat(progress.get(1))
        .matches(
            "step 1 of 1 is tried again in 1 s, as others are in its way: maybe (pid|session) .*");
    assertThat(number("select count(*) from public.trades where a is null")).isEqualTo(3);
  }

  @Test
  void givesUpWhenOthersStayInTheWay() throws Exception {
    try (Connection other = open()) {
      other.setAutoCommit(false);
      try (Statement statement = other.createStatement()) {
        statement.execute("update public.trades set symbol = 'x'");
      }
      Plan plan = plan(impatient("alter table public.trades add column a int"));

      assertThatThrownBy(() -> runner().apply(plan, false, connection))
          .isInstanceOf(PlanFailedException.class)
          .hasMessageContaining("; in the way may be ");
    }

    assertThat(pauses.stream().map(Duration::toSeconds)).containsExactly(1L, 2L, 4L, 8L, 16L);
  }

  @Test
  void saysWhatWasDoneWhenAStepFailsAndCarriesOnWithAFreshPlan() throws Exception {
    Step first = quick("alter table public.trades add column strategy varchar(9)");
    Step second = quick("create unique index strategies on public.trades (strategy)");
    Step third = quick("alter table public.trades add column venue varchar(9)");
    execute("create table public.symbols (id bigint)");
    Step failing = quick("create table public.symbols (id bigint)");

    PlanFailedException failure =
        catchThrowableOfType(
            PlanFailedException.class,
            () -> runner().apply(plan(first, failing, second, third), false, connection));

    assertThat(failure)
        .message()
        .startsWith("step 2 of 4 failed: create table public.symbols (id bigint): ")
        .contains(engine == Engine.H2 ? "(SQLSTATE 42S01)" : "(SQLSTATE 42P07)")
        .endsWith("; steps done: 1, not done: 3")
        .doesNotContain("\n");
    assertThat(failure.outcome())
        .isEqualTo(new PlanOutcome(List.of(first), List.of(), List.of(failing, second, third)));
    execute("drop table public.symbols");

    runner().apply(plan(failing, second, third), false, connection);

    assertThat(number("select count(*) from public.trades where venue is null")).isEqualTo(3);
  }

  @Test
  void leavesTheConnectionAsItWas() throws Exception {
    connection.setAutoCommit(false);
    String settings =
        engine == Engine.H2
            ? "select lock_timeout()"
            : "select concat_ws('|', current_setting('search_path'), current_setting('lock_timeout'),"
                + " current_setting('statement_timeout'), current_setting('check_function_bodies'))";
    execute(engine == Engine.H2 ? "set lock_timeout 4711" : "set lock_timeout = '4711ms'");
    connection.commit();
    String before = text(settings);
    connection.commit();

    assertThatThrownBy(
            () ->
                runner()
                    .apply(
                        plan(
                            quick("alter table public.trades add column a int"), quick("nonsense")),
                        false,
                        connection))
        .isInstanceOf(PlanFailedException.class);

    assertThat(connection.getAutoCommit()).isFalse();
    assertThat(text(settings)).isEqualTo(before).contains("4711");
  }

  private PlanRunner runner() {
    return new PlanRunner(any -> "now", progress::add, this::pause);
  }

  private void pause(Duration length) throws InterruptedException {
    pauses.add(length);
    whileWaiting.take(length);
  }

  private static Plan plan(Step... steps) {
    return new Plan("now", List.of(steps), Map.of(), Map.of());
  }

  private static Step quick(String sql) {
    return Step.quick(COLUMN, sql);
  }

  private static Step impatient(String sql) {
    Duration shortly = Duration.ofMillis(50);
    return new Step(COLUMN, sql, quick(sql).hazards(), shortly, Step.STATEMENT_TIMEOUT);
  }

  private Connection open() throws SQLException {
    return DatabaseAddress.parse(database.url()).connect();
  }

  private static void rollback(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long number(String query) throws SQLException {
    return Long.parseLong(text(query));
  }

  private String text(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
