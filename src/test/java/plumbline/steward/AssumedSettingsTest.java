package plumbline.steward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.TestDatabases;
import plumbline.db.Engine;
import plumbline.steward.plan.HeldBackStep;

/** Each way in which a setting of the session decides what a value becomes on PostgreSQL. */
final class AssumedSettingsTest {
  private static final String TYPES =
      "create domain stamp as timestamp; create domain moment as timestamptz;";

  private final TestDatabases databases;
  private final TimeZone before = TimeZone.getDefault();

  AssumedSettingsTest(TestDatabases databases) {
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "timestamp[] | timestamptz[] | {2024-01-15 16:35:00} | TimeZone=UTC | {\"2024-01-15 16:35:00+00\"}",
        "timestamptz[] | timestamp[] | {2024-01-15 16:35:00+00} | TimeZone=UTC | {\"2024-01-15 16:35:00\"}",
        "stamp | timestamptz | 2024-01-15 16:35:00 | TimeZone=UTC | 2024-01-15 16:35:00+00",
        "timestamp | moment | 2024-01-15 16:35:00 | TimeZone=Europe/Rome | 2024-01-15 15:35:00+00",
        "timestamp | timestamptz(0) | 2024-01-15 16:35:00 | TimeZone=UTC | 2024-01-15 16:35:00+00",
        "time | timetz | 16:35:00 | TimeZone=UTC | 16:35:00+00",
        "timestamptz | date | 2024-01-14 23:00:00+00 | TimeZone=Europe/Rome | 2024-01-15",
        "text | timestamptz | 2024-01-15 16:35:00+00 | TimeZone=UTC;DateStyle=ISO, MDY | 2024-01-15 16:35:00+00",
        "text | date | 2024-02-01 | DateStyle=ISO, MDY | 2024-02-01",
        "text | interval | 1 mon | IntervalStyle=postgres | 1 mon",
        "bytea | text | \\x00ff | bytea_output=hex | \\x00ff",
        "money | text | $1.50 | lc_monetary=C | $1.50",
        "double precision | text | 0.1 | extra_float_digits=1 | 0.1"
      })
  void waitsUntilItIsSaid(String from, String to, String value, String assumed, String becomes)
      throws Exception {
    DriftingDatabase database =
        DriftingDatabase.of(
            databases, Engine.POSTGRESQL, TYPES + "create table t (id int, c %s)".formatted(to));
    database.run(
        "alter table t drop column c; alter table t add column c %s; insert into t values (1, '%s')"
            .formatted(from, value));

    assertThat(database.repair().heldBack())
        .extracting(HeldBackStep::reason)
        .singleElement()
        .asString()
        .contains("--assume");
    assertThat(database.text("select c from t")).isNotEmpty();

    assertThat(database.assuming(assumed.split(";")).repair().heldBack()).isEmpty();
    assertThat(database.text("select c::text from t")).isEqualTo(becomes);
    assertThat(database.differing()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"timestamp, timestamptz", "timestamptz, timestamp"})
  void fieldsOfRowTypesWaitToo(String from, String to) throws Exception {
    DriftingDatabase database =
        DriftingDatabase.of(
            databases,
            Engine.POSTGRESQL,
            "create type span as (at %s); create table t (id int, c span)".formatted(to));
    database.run(
        "drop table t; drop type span; create type span as (at %s); create table t (id int, c span);"
                .formatted(from)
            + "insert into t values (1, row('2024-01-15 16:35:00+00'))");

    assertThat(database.repair().heldBack()).isNotEmpty();
    assertThat(database.assuming("TimeZone=UTC").repair().heldBack()).isEmpty();
    assertThat(database.text("select extract(epoch from (c).at)::bigint from t"))
        .isEqualTo("1705336500");
  }
}
