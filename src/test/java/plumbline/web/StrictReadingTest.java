package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.Answer;
import plumbline.Client;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;

/** Bodies that say something else than is meant: refused by place, never coerced, never stored. */
@OnEachDatabase
final class StrictReadingTest {
  private static final char QUOTE = '`';

  private final Desk desk;
  private final Person owner;
  private final Client client;

  StrictReadingTest(Desk desk) {
    this.desk = desk;
    this.owner = desk.somebody("careless");
    this.client = owner.client();
  }

  private long stored(String collection) {
    return client.get(owner.path(collection)).expect(200).body().size();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = QUOTE,
      delimiter = '|',
      value = {
        "{\"symbol\": 7}                                         | /symbol",
        "{\"symbol\": true}                                      | /symbol",
        "{\"symbol\": null}                                      | /symbol",
        "{\"symbol\": []}                                        | /symbol",
        "{\"symbol\": {}}                                        | /symbol",
        "{\"symbol\": \"A\", \"symbol\": \"A\"}                  | /symbol",
        "{\"Symbol\": \"A\"}                                     | /Symbol",
        "{\"symbol\": \"A\", \"alertPrice\": 1}                  | /alertPrice",
        "{\"symbol\": \"A\", \"a/b~c\": 1}                       | /a~1b~0c",
        "{\"symbol\": \"A\\u0000\"}                              | /symbol",
        "{\"symbol\": \"\\ud800\"}                               | /symbol",
        "{\"symbol\": \"\\udc00\\ud800\"}                        | /symbol",
        "{\"symbol\": \"A\", \"notes\": \"\\ud83d\"}             | /notes",
        "{\"symbol\": \"A\", \"alert_direction\": \"Above\"}     | /alert_direction",
        "{\"symbol\": \"A\", \"alert_direction\": 0}             | /alert_direction",
        "{\"symbol\": \"A\", \"alert_direction\": \"\"}          | /alert_direction",
        "{\"symbol\": \"A\", \"alert_direction\": \"0\"}         | /alert_direction",
        "{\"symbol\": \"A\", \"alert_direction\": \" above \"}   | /alert_direction",
        "{\"symbol\": \"A\", \"alert_direction\": \"ABOVE\"}     | /alert_direction",
        "{\"symbol\": \"A\", \"alert_direction\": true}          | /alert_direction",
        "{\"symbol\": \"A\", \"alert_direction\": [\"above\"]}   | /alert_direction",
        "{\"symbol\": \"A\", \"alert_price\": \"1.5\"}           | /alert_price",
        "{\"symbol\": \"A\", \"alert_price\": \"\"}              | /alert_price",
        "{\"symbol\": \"A\", \"alert_price\": true}              | /alert_price",
        "{\"symbol\": \"A\", \"alert_price\": [1]}               | /alert_price",
        "{\"symbol\": \"A\", \"alert_price\": 0.000000001}       | /alert_price",
        "{\"symbol\": \"A\", \"alert_price\": 1e12}              | /alert_price",
        "{\"symbol\": \"A\", \"alert_price\": 1e999999999}       | /alert_price",
        "{\"symbol\": \"A\", \"alert_price\": 1e-999999999}      | /alert_price"
      })
  void aWatchlistEntryIsReadAsItStands(String body, String pointer) {
    client.post(owner.path("/watchlist"), body).expectInvalid(pointer);
    assertThat(stored("/watchlist")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\" running \"", "\"running\\n\"", "\"RUNNING\"", "0", "true", "\"\""})
  void aWordOfAListIsExact(String status) {
    Person other = desk.register();
    String bot = "{\"name\": \"Bot\", \"market\": \"EURUSD\", \"status\": %s}";
    Answer refused = other.client().post(other.path("/bots"), bot.formatted(status));
    assertThat(refused.expectInvalid("/status").text())
        .contains("must be one of [stopped, running, paused, error]");
    long id =
        other.client().post(other.path("/bots"), bot.formatted("\"paused\"")).expect(201).id();
    String path = other.path("/bots/" + id);
    other.client().patch(path, "{\"status\": %s}".formatted(status)).expectInvalid("/status");
    assertThat(other.client().get(path).expect(200).body().get("status").textValue())
        .isEqualTo("paused");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31T09:30Z",
    "2026-01-31T09:30:00.Z",
    "2026-01-31T09:30:00+02",
    "2026-01-31T09:30:00+02:00:30",
    "2026-01-31T09:30:00.1234567Z",
    "2026-01-31T09:30:00.000000001Z",
    "2026-01-31T09:30:00",
    "2026-01-31",
    "2026-02-30T00:00:00Z",
    "2026-01-31T25:00:00Z",
    "0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z",
    "+10000-01-01T00:00:00Z",
    "1769852000",
    "tomorrow"
  })
  void aTimeIsExactAndHasItsOffset(String time) {
    String quote = Json.object("symbol", "A", "price", 1, "quoted_at", time);
    client.put(owner.path("/prices"), quote).expectInvalid("/quoted_at");
    String number = "{\"symbol\": \"A\", \"price\": 1, \"quoted_at\": 1769852000}";
    client.put(owner.path("/prices"), number).expectInvalid("/quoted_at");
    assertThat(stored("/prices")).isZero();
  }

  @Test
  void aTimeOfAnotherOffsetIsStoredAsTheSameInstant() {
    Person other = desk.register();
    String quote =
        Json.object("symbol", "A", "price", 1, "quoted_at", "2026-01-31T11:30:00.123456+02:00");
    JsonNode price = other.client().put(other.path("/prices"), quote).expect(200).body();
    assertThat(price.get("quoted_at").textValue()).isEqualTo("2026-01-31T09:30:00.123456Z");
  }

  @ParameterizedTest
  @CsvSource({"1.9", "1.0", "1e0", "'\"1\"'", "true", "[1]", "null", "99999999999999999999"})
  void anIdIsAWholeNumber(String id) {
    String body = "{\"name\": \"bot\", \"workspace_id\": %s, \"role\": \"viewer\"}".formatted(id);
    client.post("/api/auth/keys", body).expectInvalid("/workspace_id");
    assertThat(client.get("/api/auth/keys").expect(200).body()).isEmpty();
  }

  @Test
  void everyFaultIsReportedTogether() {
    client
        .put(owner.path("/prices"), "{\"symbol\": \"\", \"price\": 0}")
        .expectInvalid("/price", "/quoted_at", "/symbol");
    String quotes =
        "[{\"symbol\": \"A\", \"price\": 1, \"quoted_at\": \"2026-01-31T09:30:00Z\"},"
            + " {\"symbol\": \"B\", \"price\": -1, \"quoted_at\": \"2026-01-31T09:30:00Z\"}, {}]";
    client
        .put(owner.path("/prices"), quotes)
        .expectInvalid("/1/price", "/2/price", "/2/quoted_at", "/2/symbol");
    assertThat(stored("/prices")).isZero();
  }

  @Test
  void whatGoesBeyondEveryBoundIsRefused() {
    String nested = "[".repeat(2000) + "]".repeat(2000);
    client.post(owner.path("/watchlist"), nested).expectInvalid("");
    String number = "9".repeat(2000);
    client
        .post(
            owner.path("/watchlist"), "{\"symbol\": \"A\", \"alert_price\": %s}".formatted(number))
        .expectProblem(422);
    assertThat(stored("/watchlist")).isZero();
  }

  @Test
  void decimalsAreKeptToTheLastDigit() {
    Person other = desk.register();
    String entry =
        "{\"symbol\": \"A\", \"alert_price\": 999999999999.12345678, \"alert_direction\": \"above\"}";
    long id = other.client().post(other.path("/watchlist"), entry).expect(201).id();
    assertThat(other.client().get(other.path("/watchlist/" + id)).expect(200).text())
        .contains("\"alert_price\":999999999999.12345678");
  }

  @Test
  void aPairOfSurrogatesIsACharacter() {
    Person other = desk.register();
    String entry = "{\"symbol\": \"\\ud83d\\ude80\"}";
    assertThat(
            other.client().post(other.path("/watchlist"), entry).expect(201).body().get("symbol"))
        .hasToString("\"🚀\"");
  }
}
