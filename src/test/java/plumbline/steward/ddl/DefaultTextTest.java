package plumbline.steward.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DefaultTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "'-1'::integer",
        "(-1.5)::numeric(10,2)",
        "'it''s; nextval()'::text",
        "true",
        "now()",
        "CURRENT_TIMESTAMP",
        "(now())::date",
        "'{}'::jsonb",
        "'good'::public.\"Mood of a desk\"",
        "ARRAY[]::text[]"
      })
  void knowsWhatIsTheSameForAllRows(String expression) {
    assertThat(DefaultText.isConstant(expression)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gen_random_uuid()",
        "nextval('public.s'::regclass)",
        "random()",
        "clock_timestamp()",
        "('a'::text || random())",
        "'a'::text || (random())::text"
      })
  void takesAllElseForDifferent(String expression) {
    assertThat(DefaultText.isConstant(expression)).isFalse();
  }
}
