package plumbline.steward.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConversionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "integer | bigint | c::bigint",
        "numeric(10,2) | numeric(20,8) | c::numeric(20,8)",
        "text | uuid | c::uuid",
        "uuid | text | c::text",
        "integer | boolean | c <> 0",
        "boolean | bigint | c::integer::bigint",
        "public.mood | public.state | c::text::public.state",
        "integer | jsonb | c::text::jsonb",
        "timestamp(3) without time zone | date | c::date"
      })
  void castsWhereTheServerCanAndElseGoesByTheText(String from, String to, String expression) {
    assertThat(Conversion.of("c", from, to).expression()).isEqualTo(expression);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "character varying(20) | character varying(40) | true",
        "character varying(20) | text | true",
        "character varying(40) | character varying(20) | false",
        "character varying | character varying(20) | false",
        "text | character varying | false",
        "integer | bigint | false"
      })
  void knowsWhenNoRowIsTouched(String from, String to, boolean kept) {
    assertThat(Conversion.of("c", from, to).keepsRows()).isEqualTo(kept);
  }
}
