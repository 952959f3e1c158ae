package plumbline.steward;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.steward.plan.Assumptions;
import plumbline.steward.plan.HeldBackStep;

/**
 * On a machine whose zone is not UTC, and whatever was done by hand, no instant moves in silence.
 */
@ParameterizedClass
@EnumSource(Engine.class)
final class MovedInstantsTest {
  private static final String SCHEMA =
      "create table notes (id integer primary key, at timestamp with time zone)";
  private static final String INSTANT = "2024-01-15T16:35:00Z";

  @Parameter Engine engine;

  private final TestDatabases databases;
  private final TimeZone before = TimeZone.getDefault();

  MovedInstantsTest(TestDatabases databases) {
    this.databases = databases;
  }

  @BeforeEach
  void goToRome() {
    TimeZone.setDefault(TimeZone.getTimeZone("Europe/Rome"));
  }

  @AfterEach
  void comeBack() {
    TimeZone.setDefault(before);
  }

  /** A table whose moment somebody made something else of in a session in UTC. */
  private DriftingDatabase altered(String type, String values) throws Exception {
    DriftingDatabase database = DriftingDatabase.of(databases, engine, SCHEMA);
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(engine == Engine.H2 ? "set time zone 'UTC'" : "set timezone = 'UTC'");
      statement.execute("alter table notes drop column at");
      statement.execute("alter table notes add column at " + type);
      if (!values.isEmpty()) {
        statement.execute("insert into notes (id, at) values " + values);
      }
    }
    return database;
  }

  private static String instant(DriftingDatabase database) throws Exception {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select at from notes where id = 1")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant().toString();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "timestamp, (1 -> '2024-01-15 16:35:00'), 2024-01-15T16:35:00Z, 2024-01-15T15:35:00Z",
    "date, (1 -> '2024-07-15'), 2024-07-15T00:00:00Z, 2024-07-14T22:00:00Z"
  })
  void aTimeWithoutAZoneWaitsUntilAPersonSaysWhichItMeans(
      String type, String value, String inUtc, String inRome) throws Exception {
    String values = value.replace(" ->", ",");
    DriftingDatabase database = altered(type, values);

    assertThat(database.repair().heldBack())
        .extracting(HeldBackStep::reason)
        .singleElement()
        .asString()
        .contains("depends on a setting: say --assume TimeZone=UTC");
    assertThat(database.differing()).hasSize(1);

    DriftingDatabase inUtcMeant = database.assuming("TimeZone=UTC");
    assertThat(inUtcMeant.plan().steps().get(0).sql()).contains("UTC'");
    assertThat(inUtcMeant.repair().heldBack()).isEmpty();
    assertThat(instant(database)).isEqualTo(inUtc);
    assertThat(database.differing()).isEmpty();

    DriftingDatabase other = altered(type, values);
    assertThat(other.assuming("TimeZone=Europe/Rome").repair().heldBack()).isEmpty();
    assertThat(instant(other)).isEqualTo(inRome);
  }

  @Test
  void nothingWaitsWhereNoRowHasAValue() throws Exception {
    DriftingDatabase database = altered("timestamp", "(1, null)");
    assertThat(database.plan().steps().get(0).awaitsChoice()).isTrue();
    assertThat(database.repair().heldBack()).isEmpty();
    assertThat(database.differing()).isEmpty();
  }

  @Test
  void aMomentLosesItsZoneAndItComesBackTheSame() throws Exception {
    DriftingDatabase database =
        DriftingDatabase.of(
            databases, engine, "create table notes (id integer primary key, at timestamp)");
    database.run(
        "alter table notes drop column at; alter table notes add column at timestamp with time zone;"
            + " insert into notes (id, at) values (1, '2024-01-15 18:35:00+02')");
    assertThat(database.repair().heldBack()).hasSize(1);
    assertThat(instant(database)).isEqualTo(INSTANT);
    assertThat(database.assuming("TimeZone=UTC").repair().heldBack()).isEmpty();
    assertThat(database.text("select cast(at as varchar(19)) from notes"))
        .isEqualTo("2024-01-15 16:35:00");
  }

  @Test
  void aNewColumnWithTheTimeOfDayWaitsWhereThereAreRows() throws Exception {
    DriftingDatabase database =
        DriftingDatabase.of(
            databases,
            engine,
            "create table notes (id integer primary key, at timestamp default localtimestamp)");
    database.run("alter table notes drop column at; insert into notes (id) values (1)");
    assertThat(database.repair().heldBack()).hasSize(1);
    assertThat(database.assuming("TimeZone=UTC").repair().heldBack()).isEmpty();
    assertThat(database.differing()).isEmpty();
  }

  @Test
  void aScriptOfADifferenceLeavesTheStepOutUntilAPersonSaysWhatTheTimesMean() throws Exception {
    DatabaseAddress live = DatabaseAddress.parse(databases.create(engine).url());
    DatabaseAddress reference = DatabaseAddress.parse(databases.create(engine).url());
    execute(reference, SCHEMA);
    execute(live, "create table notes (id integer primary key, at timestamp)");
    execute(live, "insert into notes values (1, '2024-01-15 16:35:00')");

    Comparison waiting = Comparison.of(live::connect, reference::connect, Assumptions.NONE);
    assertThat(waiting.script())
        .contains("-- held back, as it has rows in its way (what they become depends on a setting")
        .doesNotContainPattern("(?m)^alter table");

    String script =
        Comparison.of(live::connect, reference::connect, Assumptions.parse(List.of("timezone=UTC")))
            .script();
    assertThat(script)
        .containsPattern("(?mi)^set time ?zone (= )?'UTC';$")
        .contains("-- assumes TimeZone=UTC")
        .containsPattern("(?m)^alter table .* using .*UTC'.*;$");
  }

  private static void execute(DatabaseAddress address, String sql) throws Exception {
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
