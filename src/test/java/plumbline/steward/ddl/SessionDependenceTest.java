package plumbline.steward.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SessionDependenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "timestamp(3) without time zone | timestamp with time zone | [TimeZone]",
        "timestamp with time zone | timestamp without time zone | [TimeZone]",
        "timestamp without time zone[] | timestamp with time zone[] | [TimeZone]",
        "date | timestamp with time zone | [TimeZone]",
        "timestamp with time zone | date | [TimeZone]",
        "timestamp with time zone | time without time zone | [TimeZone]",
        "time without time zone | time with time zone | [TimeZone]",
        "time with time zone | time without time zone | []",
        "date | timestamp without time zone | []",
        "timestamp(0) with time zone | timestamp(6) with time zone | []",
        "text | timestamp with time zone | [TimeZone, DateStyle]",
        "text | date | [DateStyle]",
        "date | text | [DateStyle]",
        "interval year to month | text | [IntervalStyle]",
        "text | interval | [IntervalStyle]",
        "interval | interval year to month | []",
        "numeric(9,2) | money | [lc_monetary]",
        "money | numeric | [lc_monetary]",
        "bytea | text | [bytea_output]",
        "text | bytea | []",
        "double precision | character varying(20) | [extra_float_digits]",
        "double precision | numeric | []",
        "integer | text | []"
      })
  void theSettingsOnPostgresql(String from, String to, String settings) {
    assertThat(SessionDependence.onPostgresql(from, to)).hasToString(settings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TIMESTAMP(6) | TIMESTAMP(6) WITH TIME ZONE | [TimeZone]",
        "TIMESTAMP WITH TIME ZONE | DATE | [TimeZone]",
        "TIME(0) | TIME(0) WITH TIME ZONE | [TimeZone]",
        "TIME(0) WITH TIME ZONE | TIME(0) | [TimeZone]",
        "CHARACTER VARYING(40) | TIMESTAMP WITH TIME ZONE | [TimeZone]",
        "TIMESTAMP WITH TIME ZONE | CHARACTER VARYING(40) | []",
        "DATE | TIMESTAMP | []",
        "INTEGER | BIGINT | []"
      })
  void theSettingsOnH2(String from, String to, String settings) {
    assertThat(SessionDependence.onH2(from, to)).hasToString(settings);
  }
}
