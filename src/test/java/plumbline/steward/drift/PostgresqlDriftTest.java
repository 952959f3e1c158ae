package plumbline.steward.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.steward.catalog.PostgresqlCatalogReader;
import plumbline.steward.ddl.PostgresqlDialect;
import plumbline.steward.diff.Differ;
import plumbline.steward.diff.Difference;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.ObjectId;
import plumbline.steward.plan.Plan;
import plumbline.steward.plan.PlanRefusedException;
import plumbline.steward.plan.PlanRunner;
import plumbline.steward.plan.Planner;
import plumbline.steward.plan.Step;

/**
 * Whatever somebody does to a database by hand is seen, named rightly and mended without loss. The
 * reader itself is the observer here; where a {@code pg_dump} of the server's version is at hand,
 * that is another. {@link DriftCases} writes the same alterations for observers outside.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PostgresqlDriftTest {
  private final PostgresqlCatalogReader reader = new PostgresqlCatalogReader();
  private DriftServer server;
  private DriftDatabase base;
  private Catalog expected;
  private Values values;
  private Map<String, String> before;
  private PgDump dump;
  private List<String> dumped;

  @BeforeAll
  void start() throws IOException, SQLException {
    server = new DriftServer();
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
  void whatSomebodyDoesByHandIsFoundAndMended(Alteration alteration) throws SQLException {
    DriftDatabase live = server.copyOf(base);
    try {
      server.run(alteration.live(), live);
      mends(alteration, live);
    } finally {
      server.drop(live);
    }
  }

  private void mends(Alteration alteration, DriftDatabase live) throws SQLException {
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
      assertThat(left.stream().map(difference -> difference.id().toString()).distinct())
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
    }
  }

  /** Nothing is changed, neither the schema nor a value. */
  private void refuses(Plan plan, String reason, Connection connection) throws SQLException {
    Values present = Values.of(connection);
    Map<String, String> untouched = present.read(connection);

    assertThatExceptionOfType(PlanRefusedException.class)
        .isThrownBy(() -> runner().apply(plan, true, connection))
        .withMessageContaining(reason);

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
    DriftDatabase live = server.copyOf(base);
    try {
      server.run(alteration.live(), live);
      try (Connection connection = live.open()) {
        Catalog found = reader.read(connection);
        List<Difference> drift = compare(found);
        Values present = Values.of(connection);
        Map<String, String> untouched = present.read(connection);

        runner().apply(plan(drift, found), false, connection);

        assertThat(compare(reader.read(connection)).stream().map(Observed::words))
            .isSubsetOf(drift.stream().map(Observed::words).toList());
        assertThat(present.read(connection)).containsAllEntriesOf(untouched);
      }
    } finally {
      server.drop(live);
    }
  }

  @Test
  void anIndexThatWasMovedElsewhereIsBroughtBack() throws SQLException {
    DriftDatabase live = server.copyOf(base);
    try {
      server.run("alter index desk.orders_symbol_placed set tablespace elsewhere", live);
      server.run("alter index desk.accounts_pk set tablespace elsewhere", live);
      mends(
          new Alteration(
              "an index in another tablespace",
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
    return new Planner(new PostgresqlDialect(found, expected)).plan(differences, found, expected);
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

  @Test
  void dumpsAreComparedWherePgDumpIsNewEnough() {
    assumeTrue(dump.isPresent(), dump.toString());
    assertThat(dumped).isNotEmpty();
  }
}
