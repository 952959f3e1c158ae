package plumbline.bots;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.Answer;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;

/** What a strategy is told is any JSON object; of it not even the last digit is lost. */
@OnEachDatabase
final class StrategyParamsTest {
  private final Desk desk;
  private final Person owner;

  StrategyParamsTest(Desk desk) {
    this.desk = desk;
    this.owner = desk.somebody("strategist");
  }

  private static String body(String params) {
    return "{\"name\": \"Bot\", \"market\": \"EURUSD\", \"strategy_params\": %s}".formatted(params);
  }

  private Answer add(String params) {
    return owner.client().post(owner.path("/bots"), body(params));
  }

  private JsonNode patched(String before, String patch) {
    long id = add(before).expect(201).id();
    return owner
        .client()
        .patch(owner.path("/bots/" + id), "{\"strategy_params\": %s}".formatted(patch))
        .expect(200)
        .body()
        .get("strategy_params");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"risk\":1.10}",
        "{\"risk\":12345678901234567890}",
        "{\"risk\":0.1234567890123456789012345678901234567890}",
        "{\"Mixed_Case key\":\"Zürich 😀\"}",
        "{\"none\":null}",
        "{\"a\":{\"b\":[1,[true,null,\"x\"],{\"c\":-0.50}]}}",
        "{\"quote\":\"\\\"\\\\\"}"
      })
  void itReadsBackAsWhatCame(String params) {
    Answer added = add(params).expect(201);
    assertThat(added.body().get("strategy_params")).isEqualTo(Json.read(params));
    Answer read = owner.client().get(owner.path("/bots/" + added.id())).expect(200);
    assertThat(read.body().get("strategy_params")).isEqualTo(Json.read(params));
  }

  @Test
  void itIsStoredAsAnObjectAndNotAsAQuotedText() {
    long id = add("{\"risk\": {\"percent\": 1.10}}").expect(201).id();
    String query =
        switch (desk.engine()) {
          case H2 ->
              "select cast((strategy_params).\"risk\".\"percent\" as varchar) from bots where id = :id";
          case POSTGRESQL ->
              "select strategy_params -> 'risk' ->> 'percent' from bots where id = :id";
        };
    assertThat(text(query, id)).isEqualTo("1.1");
  }

  @Test
  void withoutItTheColumnIsNull() {
    String bare = Json.object("name", "Bot", "market", "EURUSD");
    for (Answer added : List.of(add("null"), owner.client().post(owner.path("/bots"), bare))) {
      assertThat(added.expect(201).body().get("strategy_params").isNull()).isTrue();
      assertThat(
              text(
                  "select case when strategy_params is null then 'none' end from bots where id = :id",
                  added.id()))
          .isEqualTo("none");
    }
  }

  private String text(String query, long id) {
    return desk.jdbi()
        .withHandle(handle -> handle.createQuery(query).bind("id", id).mapTo(String.class).one());
  }

  @Test
  void aPatchIsMergedIntoIt() {
    assertThat(
            patched(
                    "{\"a\":1,\"b\":{\"c\":2,\"d\":[1,2]}}",
                    "{\"b\":{\"c\":null,\"d\":[3],\"e\":4.50}}")
                .toString())
        .isEqualTo("{\"a\":1,\"b\":{\"d\":[3],\"e\":4.5}}");
    assertThat(patched("null", "{\"a\":{\"b\":null,\"c\":1}}").toString())
        .isEqualTo("{\"a\":{\"c\":1}}");
    assertThat(patched("{\"a\":1}", "{}").toString()).isEqualTo("{\"a\":1}");
  }

  @Test
  void nullClearsIt() {
    assertThat(patched("{\"a\":1}", "null").isNull()).isTrue();
  }

  @Test
  void anotherPatchLeavesItAsItIs() {
    long id = add("{\"a\":{\"b\":null,\"c\":1.1}}").expect(201).id();
    Answer patched =
        owner.client().patch(owner.path("/bots/" + id), Json.object("name", "Renamed")).expect(200);
    assertThat(patched.text()).contains("\"strategy_params\":{\"a\":{\"b\":null,\"c\":1.1}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": \"x\\u0000\"}",
        "{\"a\\u0000\": 1}",
        "{\"a\": [\"\\ud800\"]}",
        "{\"a\": 1e999999}",
        "{\"a\": {\"b\": 1e-999999}}",
        "[1]",
        "\"{}\"",
        "7"
      })
  void whatCannotBeStoredIsRefused(String params) {
    add(params).expectInvalid("/strategy_params");
    long id = add("{}").expect(201).id();
    owner
        .client()
        .patch(owner.path("/bots/" + id), "{\"strategy_params\": %s}".formatted(params))
        .expectInvalid("/strategy_params");
  }

  @Test
  void aFieldThatIsGivenTwiceIsRefused() {
    add("{\"a\": 1, \"a\": 2}").expectInvalid("/strategy_params/a");
  }

  @Test
  void theyStaySmallHoweverTheyGrow() {
    String half = "\"%s\"".formatted("x".repeat(40_000));
    add("{\"a\":%s,\"b\":%s}".formatted(half, half)).expectInvalid("/strategy_params");
    long id = add("{\"a\":%s}".formatted(half)).expect(201).id();
    owner
        .client()
        .patch(owner.path("/bots/" + id), "{\"strategy_params\": {\"b\":%s}}".formatted(half))
        .expectInvalid("/strategy_params");
  }

  @Test
  void whatIsNestedTooDeeplyToBeListedIsRefused() {
    add("{\"a\":%s1%s}".formatted("[".repeat(200), "]".repeat(200))).expectProblem(422);
    add("{\"a\":%s1%s}".formatted("[".repeat(90), "]".repeat(90))).expect(201);
    owner.client().get(owner.path("/bots")).expect(200);
  }
}
