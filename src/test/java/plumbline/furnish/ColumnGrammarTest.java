package plumbline.furnish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.steward.changelog.Changelog;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ColumnGrammarTest {
  private ColumnGrammar grammar;

  @BeforeAll
  void readWhatIsDeclared() throws Exception {
    List<Changelog> changelogs = List.of(Changelog.of("main"), Changelog.of("auth"));
    grammar = new ColumnGrammar(DeclaredTables.read(Path.of(""), changelogs));
  }

  private List<String> definitions(String columns) {
    return grammar.parse(columns).stream().map(Column::definition).toList();
  }

  @Test
  void everyTypeHasItsDefinition() {
    assertThat(
            definitions(
                "symbol:string(32)!, note:text?,threshold:decimal!, lots:integer?, big:bigint!,"
                    + " is_open:boolean!, seen_at:timestamp?, meta:json?, bot_id:bots?"))
        .containsExactly(
            "symbol varchar(32) not null",
            "note varchar(10000)",
            "threshold numeric(20, 8) not null",
            "lots integer",
            "big bigint not null",
            "is_open boolean not null",
            "seen_at timestamp with time zone",
            "meta jsonb",
            "bot_id bigint");
  }

  @Test
  void uniqueStandsBehindAColumn() {
    assertThat(grammar.parse("code:string(20)! unique, note:text?"))
        .extracting(Column::unique)
        .containsExactly(true, false);
  }

  @ParameterizedTest
  @CsvSource({
    "bots, ' and is_active'",
    "portfolios, ' and is_active'",
    "messages, ' and deleted_at is null'",
    "channels, ''"
  })
  void whatIsDeletedOutOfSightCannotBeReferredTo(String table, String present) {
    Column column = grammar.parse("thing_id:" + table + "!").get(0);
    assertThat(column.target().present()).isEqualTo(present);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "symbol",
        "symbol:text",
        "symbol!",
        "symbol:string()!",
        "a:text! uniqe",
        "a-b:text!"
      })
  void whatIsNoColumnIsRefused(String columns) {
    assertThatThrownBy(() -> grammar.parse(columns))
        .hasMessageContaining("is no column: write NAME:TYPE!");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "symbol:word! | unknown type 'word': it is none of string(N), text",
        "bot_id:robots! | no table robots is declared in db/main/schema",
        "owner_id:users! | the table users cannot be referred to",
        "session_id:sessions! | the table sessions cannot be referred to",
        "bot:bots! | call it bot_id",
        "symbol:string(0)! | string(1) to string(1000), or text",
        "symbol:string(1001)! | string(1) to string(1000), or text",
        "Symbol:text! | must be of small letters",
        "symbol_:text! | must be of small letters",
        "symbol2:text! | must be of small letters",
        "user:text! | reserved word of SQL",
        "value:text! | reserved word of SQL",
        "select:text! | reserved word of SQL",
        "class:text! | a meaning of its own in Java",
        "notify:text! | a meaning of its own in Java",
        "a_b_c:text! | would be aBC in Java",
        "api_token:text! | named like a secret",
        "version:integer! | a meaning of its own in every room",
        "user_id:bigint! | a meaning of its own in every room",
        "note:text!, note:text? | is there twice",
        "note:text? | no column is required",
        "note:text! unique | cannot be unique: of texts only string(12) to string(500) can be",
        "is_on:boolean! unique | cannot be unique",
        "bot_id:bots! unique | cannot be unique"
      })
  void whatCannotBeIsRefusedWithAReason(String columns, String reason) {
    assertThatThrownBy(() -> grammar.parse(columns))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }
}
