package plumbline.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.Answer;
import plumbline.Desk;
import plumbline.OnEachDatabase;
import plumbline.Person;
import plumbline.shared.WorkspaceRole;

/** Prices come in as one quote or as many, all or none, and keep the newest of each symbol. */
@OnEachDatabase
final class QuotesTest {
  private final Desk desk;
  private final Market market;

  QuotesTest(Desk desk) {
    this.desk = desk;
    this.market = new Market(desk.register());
  }

  private static List<String> texts(Answer list, String field) {
    return StreamSupport.stream(list.body().spliterator(), false)
        .map(item -> item.get(field).asText())
        .toList();
  }

  private JsonNode stored() {
    Person owner = market.owner();
    return owner.client().get(owner.path("/prices?per_page=200")).expect(200).body();
  }

  private static String manyQuotes(int count) {
    return Market.quotes(
        IntStream.range(0, count)
            .mapToObj(number -> Market.quote("SYM" + number, "1.5", 1))
            .toList());
  }

  @Test
  void oneQuoteIsAnsweredWithOnePrice() {
    JsonNode price = market.put("EURUSD", "1.5", 1).body();
    assertThat(price.get("symbol").textValue()).isEqualTo("EURUSD");
    assertThat(price.get("price").decimalValue()).isEqualByComparingTo("1.5");
    assertThat(price.get("quoted_at").textValue()).isEqualTo(Market.minute(1));
    assertThat(market.price("EURUSD")).isEqualTo(price);
  }

  @Test
  void aNewerQuoteReplacesThePrice() {
    long id = market.put("EURUSD", "1.5", 1).id();
    JsonNode newer = market.put("EURUSD", "1.6", 2).body();
    assertThat(newer.get("id").longValue()).isEqualTo(id);
    assertThat(newer.get("version").intValue()).isEqualTo(2);
    assertThat(market.price("EURUSD")).isEqualTo(newer);
    assertThat(stored()).hasSize(1);
  }

  @Test
  void anArrayIsAnsweredInItsOwnOrder() {
    Answer answer =
        market
            .put(
                Market.quotes(
                    List.of(
                        Market.quote("ZZZ", "3", 1),
                        Market.quote("AAA", "1", 1),
                        Market.quote("MMM", "2", 1))))
            .expect(200);
    assertThat(texts(answer, "symbol")).containsExactly("ZZZ", "AAA", "MMM");
    assertThat(texts(answer, "price")).containsExactly("3", "1", "2");
    assertThat(stored()).hasSize(3);
  }

  @Test
  void theNewestOfSeveralQuotesOfASymbolIsStoredInWhateverOrderTheyCome() {
    market.put("OLD", "9", 2);
    Answer answer =
        market
            .put(
                Market.quotes(
                    List.of(
                        Market.quote("EURUSD", "2", 2),
                        Market.quote("OLD", "8", 1),
                        Market.quote("EURUSD", "3", 3),
                        Market.quote("EURUSD", "1", 1))))
            .expect(200);
    assertThat(texts(answer, "price")).containsExactly("3", "9", "3", "3");
    assertThat(market.price("EURUSD").get("quoted_at").textValue()).isEqualTo(Market.minute(3));
    assertThat(market.price("OLD").get("version").intValue()).isEqualTo(1);
  }

  @Test
  void aThousandQuotesAreTaken() {
    assertThat(market.put(manyQuotes(1_000)).expect(200).body()).hasSize(1_000);
    assertThat(market.price("SYM999").get("price").decimalValue()).isEqualByComparingTo("1.5");
  }

  @Test
  void oneMoreThanAThousandIsRefusedAndNothingIsStored() {
    market.put(manyQuotes(1_001)).expectInvalid("");
    assertThat(stored()).isEmpty();
  }

  @Test
  void noQuotesAreAnsweredWithNoPrices() {
    Answer answer = market.put("[]").expect(200);
    assertThat(answer.body().isArray()).isTrue();
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void oneInvalidQuoteLetsNoneIn() {
    String quotes =
        Market.quotes(
            List.of(
                Market.quote("A", "1", 1),
                Market.quote("B", "1", 1),
                Market.quote("C", "1", 1),
                Market.quote("D", "0", 1)));
    market.put(quotes).expectInvalid("/3/price");
    assertThat(stored()).isEmpty();
  }

  @Test
  void anItemThatCannotBeBoundIsNamedByItsPlace() {
    String good = Market.quote("A", "1", 1);
    market.put("[%s, {\"symbol\": 7}]".formatted(good)).expectInvalid("/1/symbol");
    market.put("[%s, null]".formatted(good)).expectInvalid("/1");
    market.put("[%s, [%s]]".formatted(good, good)).expectInvalid("/1");
    market.put("[%s, %s".formatted(good, good)).expectProblem(400);
    assertThat(stored()).isEmpty();
  }

  @Test
  void whatIsNotValidIsRefused() {
    String at = "\"quoted_at\": \"" + Market.minute(1) + "\"";
    market.put("{}").expectInvalid("/price", "/quoted_at", "/symbol");
    market.put("{\"symbol\": \"A\", \"price\": -1, %s}".formatted(at)).expectInvalid("/price");
    market.put("{\"symbol\": \"A\", \"price\": \"1\", %s}".formatted(at)).expectInvalid("/price");
    market.put("{\"symbol\": \" A\", \"price\": 1, %s}".formatted(at)).expectInvalid("/symbol");
    market
        .put("{\"symbol\": \"A\", \"price\": 1.123456789, %s}".formatted(at))
        .expectInvalid("/price");
    market
        .put("{\"symbol\": \"A\", \"price\": 1, \"bid\": 1, %s}".formatted(at))
        .expectInvalid("/bid");
    market
        .put("{\"symbol\": \"A\", \"price\": 1, \"quoted_at\": \"now\"}")
        .expectInvalid("/quoted_at");
    market.put("{\"symbol\": \"A\", \"price\": 1, \"quoted_at\": 5}").expectInvalid("/quoted_at");
    market.put("null").expectInvalid("");
    market.put("7").expectInvalid("");
    assertThat(stored()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "999999999999.99999999",
        "0.00000001",
        "123456789012.12345678",
        "0.1",
        "900719925474.09930001"
      })
  void decimalsAreExact(String price) {
    assertThat(market.put("EURUSD", price, 1).text()).contains("\"price\":" + price + ",");
    assertThat(market.owner().client().get(market.owner().path("/prices")).text())
        .contains("\"price\":" + price + ",");
  }

  @Test
  void adminsAndOwnersQuoteAndAllMembersRead() {
    String path = market.owner().path("/prices");
    for (WorkspaceRole role : List.of(WorkspaceRole.VIEWER, WorkspaceRole.MEMBER)) {
      Person member = desk.register();
      market.owner().takeIn(member, role);
      member.client().put(path, Market.quote("A", "1", 1)).expectProblem(403);
      assertThat(member.client().get(path).expect(200).body()).isEmpty();
    }
    Person admin = desk.register();
    market.owner().takeIn(admin, WorkspaceRole.ADMIN);
    admin.client().put(path, Market.quote("A", "1", 1)).expect(200);
    assertThat(stored()).hasSize(1);
  }

  @Test
  void outsidersNeitherQuoteNorRead() {
    String path = market.owner().path("/prices");
    Person stranger = desk.register();
    stranger.client().put(path, Market.quote("A", "1", 1)).expectProblem(404);
    stranger.client().get(path).expectProblem(404);
    desk.anonymous().put(path, Market.quote("A", "1", 1)).expectProblem(401);
    assertThat(stored()).isEmpty();
  }

  @Test
  void ofQuotesOfOneTimeTheLastCountsAlsoWhenTheyAreSentAgain() {
    String quotes =
        Market.quotes(List.of(Market.quote("EURUSD", "2", 5), Market.quote("EURUSD", "1", 5)));
    JsonNode first = market.put(quotes).body();
    JsonNode again = market.put(quotes).body();
    assertThat(first.get(0).get("price").decimalValue()).isEqualByComparingTo("1");
    assertThat(again).isEqualTo(first);
  }
}
