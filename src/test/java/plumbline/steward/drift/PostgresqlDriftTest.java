package plumbline.steward.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.OnPostgresqlOnly;
import plumbline.TestServer;
import plumbline.steward.catalog.PostgresqlCatalogReader;
import plumbline.steward.ddl.PostgresqlDialect;
import plumbline.steward.diff.Differ;
import plumbline.steward.diff.Difference;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.plan.HeldBackStep;
import plumbline.steward.plan.Plan;
import plumbline.steward.plan.PlanOutcome;
import plumbline.steward.plan.PlanRunner;
import plumbline.steward.plan.Planner;
import plumbline.steward.plan.Purpose;
import plumbline.steward.plan.Step;

/**
 * Whatever somebody does to a database by hand is seen, named rightly and mended without loss. The
 * reader itself is the observer here; where a {@code pg_dump} of the server's version is at hand,
 * that is another. {@link DriftCases} writes the same alterations for observers outside.
 */
@OnPostgresqlOnly
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PostgresqlDriftTest {
  private static final Pattern STATEMENT = Pattern.compile("run '(.*?)'");

  private final PostgresqlCatalogReader reader = new PostgresqlCatalogReader();
  private DriftServer server;
  private DriftDatabase base;
  private Catalog expected;
  private Values values;
  private Map<String, String> before;
  private PgDump dump;
  private List<String> dumped;

  @BeforeAll
  void start(TestServer testServer) throws IOException, SQLException {
    server = new DriftServer(testServer);
    base = server.create(Material.base(), Material.rows());
    try (Connection connection = base.open()) {
      expected = reader.read(connection);
      values = Values.of(connection);
      before = values.read(connection);
    }
    dump = PgDump.find(server.port(), expected.server().version());
    dumped = dump.statements(base);
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
  }

  static List<Alteration> alterations() {
    return Material.alterations();
  }

  @ParameterizedTest
  @MethodSource("alterations")
  void whatSomebodyDoesByHandIsFoundAndMended(Alteration alteration) throws Exception {
    assumeTrue(server.version() >= alteration.since());
    DriftDatabase live = server.copyOf(base);
    try {
      server.run(alteration.live(), live);
      mends(alteration, live);
    } finally {
      server.drop(live);
    }
  }

  private void mends(Alteration alteration, DriftDatabase live) throws Exception {
    try (Connection connection = live.open()) {
      Catalog found = reader.read(connection);
      List<Difference> drift = compare(found);
      assertThat(drift.stream().map(Observed::words))
          .containsExactlyInAnyOrderElementsOf(alteration.finds());

      Plan plan = plan(drift, found);
      assertThat(plan.unmended().keySet().stream().map(ObjectId::toString))
          .containsExactlyInAnyOrderElementsOf(alteration.unmended());
      assertThat(plan.steps().stream().anyMatch(Step::isDestructive))
          .as("loses something: %s", plan.steps())
          .isEqualTo(alteration.destroys());
      if (alteration.refused() != null) {
        refuses(plan, alteration.refused(), connection);
        return;
      }
      assertThat(obstacles(plan, connection)).isEmpty();
      ByHand.apply(plan, connection);

      Catalog mended = reader.read(connection);
      List<Difference> left = compare(mended);
      assertThat(
              left.stream()
                  .map(Difference::id)
                  .filter(id -> !isPartOfUnmended(id, plan))
                  .map(ObjectId::toString)
                  .distinct())
          .as("after %s", plan.steps())
          .containsExactlyInAnyOrderElementsOf(alteration.unmended());
      assertThat(plan(left, mended).steps()).isEmpty();
      if (alteration.unmended().isEmpty()) {
        assertThat(mended.dependencies())
            .containsExactlyInAnyOrderEntriesOf(expected.dependencies());
        assertThat(kept(values.read(connection), alteration))
            .as("after %s", plan.steps())
            .isEqualTo(kept(before, alteration));
        assertThat(dump.statements(live)).isEqualTo(dumped);
      }
      assertThat(Numbers.givenTwice(connection)).as("after %s", plan.steps()).isEmpty();
    }
  }

  /** Nothing is changed, neither the schema nor a value. */
  private void refuses(Plan plan, String reason, Connection connection) throws Exception {
    Values present = Values.of(connection);
    Map<String, String> untouched = present.read(connection);

    assertThat(runner().apply(plan, true, connection).heldBack())
        .extracting(held -> held.step().subject().path() + " " + held.reason())
        .anySatisfy(words -> assertThat(words).contains(reason));

    assertThat(reader.read(connection).fingerprint()).isEqualTo(plan.fingerprint());
    assertThat(present.read(connection)).isEqualTo(untouched);
  }

  private PlanRunner runner() {
    return new PlanRunner(
        connection -> reader.read(connection).fingerprint(),
        progress -> {},
        length -> Thread.sleep(length.toMillis()));
  }

  static Stream<Alteration> destructive() {
    return Material.alterations().stream().filter(Alteration::destroys);
  }

  @ParameterizedTest
  @MethodSource("destructive")
  void whatMayNotBeLostTakesNothingElseWithIt(Alteration alteration) throws Exception {
    assumeTrue(server.version() >= alteration.since());
    DriftDatabase live = server.copyOf(base);
    try {
      server.run(alteration.live(), live);
      try (Connection connection = live.open()) {
        Catalog found = reader.read(connection);
        List<Difference> drift = compare(found);
        Values present = Values.of(connection);
        Map<String, String> untouched = present.read(connection);

        runner().apply(plan(drift, found), false, connection);

        List<Difference> left = compare(reader.read(connection));
        assertThat(left.stream().map(Observed::words))
            .isSubsetOf(drift.stream().map(Observed::words).toList());
        assertThat(left).containsAll(partsOfUnexpected(drift, left));
        assertThat(present.read(connection)).containsAllEntriesOf(untouched);
      }
    } finally {
      server.drop(live);
    }
  }

  /** What belongs to tables that nobody asked for and that are still there. */
  private static List<Difference> partsOfUnexpected(List<Difference> drift, List<Difference> left) {
    Set<ObjectId> tables =
        left.stream()
            .filter(Difference.Unexpected.class::isInstance)
            .map(Difference::id)
            .collect(Collectors.toSet());
    return drift.stream()
        .filter(
            difference ->
                tables.contains(
                    ObjectId.of(Kind.TABLE, difference.id().schema(), difference.id().table())))
        .toList();
  }

  @Test
  void anIndexThatWasMovedElsewhereIsBroughtBack() throws Exception {
    DriftDatabase live = server.copyOf(base);
    try {
      server.run("alter index desk.orders_symbol_placed set tablespace elsewhere", live);
      server.run("alter index desk.accounts_pk set tablespace elsewhere", live);
      mends(
          new Alteration(
              "an index in another tablespace",
              0,
              "",
              List.of(
                  "unexpected setting desk.tablespace of index orders_symbol_placed",
                  "unexpected setting desk.tablespace of index accounts_pk"),
              List.of(),
              false,
              null,
              List.of()),
          live);
    } finally {
      server.drop(live);
    }
  }

  private List<Difference> compare(Catalog found) {
    return new Differ(id -> true).compare(found, expected);
  }

  private Plan plan(List<Difference> differences, Catalog found) {
    return new Planner(new PostgresqlDialect(found, expected), Purpose.REPAIR, id -> true)
        .plan(differences, found, expected);
  }

  private static boolean isPartOfUnmended(ObjectId id, Plan plan) {
    return plan.unmended().containsKey(ObjectId.of(Kind.TABLE, id.schema(), id.table()));
  }

  /** The steps that the rows do not allow. */
  private static List<Step> obstacles(Plan plan, Connection connection) throws SQLException {
    List<Step> obstacles = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      for (Step step : plan.steps()) {
        if (step.precondition() != null
            && statement.executeQuery(step.precondition().offenders()).next()) {
          obstacles.add(step);
        }
      }
    }
    return obstacles;
  }

  private static Map<String, String> kept(Map<String, String> values, Alteration alteration) {
    return values.entrySet().stream()
        .filter(value -> !alteration.loses(value.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @ParameterizedTest
  @CsvSource({
    "column desk.accounts.code, alter table desk.accounts rename column code to \"Kode\"",
    "table desk.venues, alter table desk.venues rename to markets"
  })
  void whatMayHaveBeenRenamedIsMendedByTheStatementThatIsTold(String renamed, String live)
      throws SQLException {
    DriftDatabase database = server.copyOf(base);
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      statement.execute(live);
      Catalog found = reader.read(connection);
      Plan plan = plan(compare(found), found);
      assertThat(plan.steps()).isEmpty();

      Matcher told = STATEMENT.matcher(unmended(plan).get(renamed));
      assertThat(told.find()).as(unmended(plan).toString()).isTrue();
      statement.execute(told.group(1));

      assertThat(compare(reader.read(connection))).isEmpty();
      assertThat(values.read(connection)).isEqualTo(before);
    } finally {
      server.drop(database);
    }
  }

  private static Map<String, String> unmended(Plan plan) {
    return plan.unmended().entrySet().stream()
        .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue));
  }

  @ParameterizedTest
  @MethodSource("rowsInTheWay")
  void rowsInTheWayKeepFromBeingMendedOnlyWhatTheyAreInTheWayOf(
      String live, String reason, List<String> left) throws SQLException {
    DriftDatabase database = server.copyOf(base);
    try (Connection connection = database.open()) {
      server.run(live + "drop index desk.accounts_born;", database);
      Catalog found = reader.read(connection);
      PlanRunner runner =
          new PlanRunner(any -> reader.read(any).fingerprint(), line -> {}, length -> {});

      PlanOutcome outcome = runner.apply(plan(compare(found), found), false, connection);

      assertThat(outcome.heldBack()).extracting(HeldBackStep::reason).contains(reason);
      assertThat(compare(reader.read(connection)).stream().map(Observed::words))
          .containsExactlyInAnyOrderElementsOf(left);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      server.drop(database);
    }
  }

  static Stream<Arguments> rowsInTheWay() {
    return Stream.of(
        Arguments.of(
            "alter table desk.accounts alter column name drop not null;"
                + "update desk.accounts set name = null;"
                + "drop view desk.largest;",
            "has rows in its way (rows have no value in column desk.accounts.name: fill them in"
                + " first)",
            List.of("altered column desk.accounts.name")),
        Arguments.of(
            "alter type desk.state add value 'stale'; commit; update desk.orders set state = 'stale';",
            "has rows in its way (rows have values in column desk.orders.state that enum desk.state"
                + " is not to have: change them first)",
            List.of("altered enum desk.state")));
  }

  @Test
  void dumpsAreComparedWherePgDumpIsNewEnough() {
    assumeTrue(dump.isPresent(), dump.toString());
    assertThat(dumped).isNotEmpty();
  }
}
