package plumbline.steward.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.TestDatabase;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.steward.plan.Step;

/** Each family of objects on a real server: what the steps leave is what was asked for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PostgresqlDialectTest {
  private static final String EMPTY =
      """
      drop extension if exists citext;
      drop schema if exists public, s, ext, "Desk" cascade;
      drop owned by ddl_writer;
      create schema public;
      """;

  private final TestDatabases databases = new TestDatabases();

  private TestDatabase live;
  private TestDatabase reference;

  @BeforeAll
  void start() throws SQLException {
    live = databases.create(Engine.POSTGRESQL);
    reference = databases.create(Engine.POSTGRESQL);
    execute(live, "create role ddl_reader; create role ddl_writer; create role \"ddl Owner\"");
  }

  @AfterAll
  void stop() throws IOException {
    databases.close();
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
            Alterations.RIGHTS)
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("alterations")
  void whatIsThereBecomesWhatIsExpected(Alteration alteration) throws Exception {
    Mending mending = mending(alteration.found(), alteration.expected());
    List<Step> steps = mending.steps();
    assertThat(steps).isNotEmpty();

    mending.run(steps);

    assertThat(mending.remaining()).as(() -> steps.toString()).isEmpty();
  }

  private Mending mending(String found, String expected) throws SQLException {
    execute(live, EMPTY + found);
    execute(reference, EMPTY + expected);
    return new Mending(live, reference);
  }

  private static void execute(TestDatabase database, String script) throws SQLException {
    try (Connection connection = DatabaseAddress.parse(database.url()).connect();
        Statement statement = connection.createStatement()) {
      statement.execute(script);
    }
  }
}
