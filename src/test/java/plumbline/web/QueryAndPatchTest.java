package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.Client;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;

/** Query parameters are read as strictly as bodies; a patch is merged, then read like a body. */
@OnEachDatabase
final class QueryAndPatchTest {
  private static final String ALERT =
      "{\"symbol\": \"%s\", \"notes\": \"n\", \"alert_price\": 1, \"alert_direction\": \"above\"}";

  private final Person owner;
  private final Client client;

  QueryAndPatchTest(Desk desk) {
    this.owner = desk.somebody("patcher");
    this.client = owner.client();
  }

  private String entry(String symbol) {
    long id = client.post(owner.path("/watchlist"), ALERT.formatted(symbol)).expect(201).id();
    return owner.path("/watchlist/" + id);
  }

  @ParameterizedTest
  @CsvSource({
    "/history?colour=blue, colour",
    "/history?Action=x, Action",
    "/history?action=x&action=y, action",
    "/history?per_page=1&per_page=1, per_page",
    "/history?per_page=, per_page",
    "/history?per_page=1.0, per_page",
    "/history?per_page=-1, per_page",
    "/history?page=99999999999999999999, page",
    "/history?from=yesterday, from",
    "/history?from=2026-01-31T09:30:00, from",
    "/history?from=2026-01-31T09:30Z, from",
    "/history?to=2026-01-31T09:30:00.0000001Z, to",
    "/history?action=%00, action",
    "/notifications?unread=1, unread",
    "/notifications?unread=TRUE, unread",
    "/notifications?unread=, unread",
    "/watchlist?page=1&cursor=MQ, page",
    "/watchlist?cursor=, cursor",
    "/watchlist?symbol=A, symbol",
    "/members?manager_id=abc, manager_id",
    "/members?manager_id=1.5, manager_id"
  })
  void aQueryParameterThatCannotBeMeantIsRefusedByItsName(String query, String parameter) {
    client.get(owner.path(query)).expectInvalidParameter(parameter);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=x", "action=x&=", "=&=x"})
  void aQueryParameterWithoutANameIsUnknown(String query) {
    client.get(owner.path("/history?" + query)).expectInvalidParameter("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&", "action=%25zz", "action=%C3%BC%20+", "action", "action=a=b"})
  void aQueryThatIsWellFormedIsRead(String query) {
    client.get(owner.path("/history?" + query)).expect(200);
  }

  @Test
  void aWriteTakesNoQueryParametersEither() {
    client
        .post(owner.path("/watchlist?dry_run=true"), Json.object("symbol", "DRY"))
        .expectInvalidParameter("dry_run");
    assertThat(client.get(owner.path("/watchlist")).expect(200).text()).doesNotContain("DRY");
    client.send("GET", "/health?verbose=1", null).expectInvalidParameter("verbose");
  }

  @Test
  void nullClearsAndWhatIsAbsentStays() {
    String path = entry("CLEAR");
    JsonNode cleared =
        client.patch(path, "{\"alert_price\": null, \"alert_direction\": null}").expect(200).body();
    assertThat(cleared.get("alert_price").isNull()).isTrue();
    assertThat(cleared.get("alert_direction").isNull()).isTrue();
    assertThat(cleared.get("notes").textValue()).isEqualTo("n");
    assertThat(client.get(path).expect(200).body()).isEqualTo(cleared);
  }

  @Test
  void theResultOfAPatchIsWhatIsValidated() {
    String path = entry("HALF");
    client.patch(path, "{\"alert_price\": null}").expectInvalid("/alert_price");
    client.patch(path, "{\"symbol\": null}").expectInvalid("/symbol");
    assertThat(client.get(path).expect(200).body().get("version").intValue()).isEqualTo(1);
  }

  @Test
  void anEmptyPatchChangesNothingThatItsObjectSays() {
    String path = entry("EMPTY");
    JsonNode before = client.get(path).expect(200).body();
    JsonNode after = client.patch(path, "{}").expect(200).body();
    for (String field : new String[] {"symbol", "notes", "alert_price", "alert_direction"}) {
      assertThat(after.get(field)).as(field).isEqualTo(before.get(field));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/merge-patch+json", "application/json"})
  void bothMediaTypesOfAPatchAreRead(String type) {
    String path = entry(type.substring(12));
    client.with("Content-Type", type).patch(path, "{\"notes\": null}").expect(200);
  }

  @Test
  void aPatchOfAnotherKindIsRefused() {
    String path = entry("KIND");
    client
        .with("Content-Type", "application/json-patch+json")
        .patch(path, "[{\"op\": \"remove\", \"path\": \"/notes\"}]")
        .expectProblem(415);
    for (String body : new String[] {"[]", "null", "1", "\"notes\""}) {
      client.patch(path, body).expectInvalid("");
    }
    client.patch(path, "").expectProblem(400);
    client.patch(path, "{\"notes\": \"a\", \"notes\": \"b\"}").expectInvalid("/notes");
    client.patch(path, "{\"id\": 7}").expectInvalid("/id");
    client.patch(path, "{\"notes\": {}}").expectInvalid("/notes");
    assertThat(client.get(path).expect(200).body().get("version").intValue()).isEqualTo(1);
  }
}
