package plumbline.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.Answer;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;
import plumbline.Race;
import plumbline.shared.WorkspaceRole;

/** A quote of the future is refused, and a wrong one is withdrawn: no symbol stays frozen. */
@OnEachDatabase
final class WithdrawnQuoteTest {
  private final Desk desk;
  private final Market market;

  WithdrawnQuoteTest(Desk desk) {
    this.desk = desk;
    this.market = new Market(desk.register());
  }

  private static String at(String symbol, Instant time) {
    return Json.object(
        "symbol", symbol, "price", 1, "quoted_at", time.truncatedTo(ChronoUnit.MILLIS).toString());
  }

  private Answer withdraw(String symbol) {
    return market.owner().client().delete(market.owner().path("/prices/" + symbol));
  }

  @Test
  void aQuoteOfTheFutureIsRefused() {
    market.put(at("SAP", Instant.parse("9000-01-01T00:00:00Z"))).expectInvalid("/quoted_at");
    String soon = at("SAP", Instant.now().plus(Duration.ofMinutes(3)));
    market.put(soon).expectInvalid("/quoted_at");
    market
        .put(Market.quotes(List.of(Market.quote("A", "1", 1), soon)))
        .expectInvalid("/1/quoted_at");
    assertThat(market.price("SAP").isMissingNode()).isTrue();
    assertThat(market.price("A").isMissingNode()).isTrue();
  }

  @Test
  void aClockMayBeSomeSecondsAhead() {
    market.put(at("SAP", Instant.now().plusSeconds(20))).expect(200);
  }

  @Test
  void afterAQuoteIsWithdrawnAnyIsNews() {
    long entry = market.watch("SAP", "above", "2");
    market.put("SAP", "9", 5);
    market.put("SAP", "1", 1);
    assertThat(market.price("SAP").get("price").intValue()).isEqualTo(9);

    withdraw("SAP").expect(204);

    assertThat(market.price("SAP").isMissingNode()).isTrue();
    assertThat(market.put("SAP", "1", 1).body().get("price").intValue()).isEqualTo(1);
    assertThat(market.entry(entry).get("alert_fired_at").isNull()).isFalse();
    assertThat(market.firings()).isEqualTo(1);
  }

  @Test
  void withoutAQuoteThereIsNoneToWithdraw() {
    withdraw("SAP").expectProblem(404);
    market.put("SAP", "1", 1);
    withdraw("sap").expectProblem(404);
    withdraw("SAP").expect(204);
    withdraw("SAP").expectProblem(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BTC/USD", "BRK.B", "A B", "a;b=c", "é🚀", "^GSPC", "A+B", "?#"})
  void everySymbolCanBeNamed(String symbol) {
    market.put(symbol, "1", 1);
    String escaped =
        URLEncoder.encode(symbol, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
    withdraw(escaped).expect(204);
  }

  @Test
  void adminsWithdrawAndMembersDoNot() {
    market.put("SAP", "1", 1);
    String path = market.owner().path("/prices/SAP");
    for (WorkspaceRole role : List.of(WorkspaceRole.VIEWER, WorkspaceRole.MEMBER)) {
      Person member = desk.register();
      market.owner().takeIn(member, role);
      member.client().delete(path).expectProblem(403);
    }
    desk.register().client().delete(path).expectProblem(404);
    desk.anonymous().delete(path).expectProblem(401);
    Person admin = desk.register();
    market.owner().takeIn(admin, WorkspaceRole.ADMIN);
    admin.client().delete(path).expect(204);
  }

  @RepeatedTest(20)
  void aQuoteThatRacesWithAWithdrawalIsTakenOrWithdrawn() {
    market.put("SAP", "1", 1);
    List<Answer> answers =
        Race.run(
            6,
            number ->
                number % 2 == 0
                    ? withdraw("SAP")
                    : market.put(
                        Market.quotes(
                            List.of(
                                Market.quote("SAP", "2", 2 + number),
                                Market.quote("OTHER", "2", 2 + number)))));
    for (int number = 0; number < answers.size(); number++) {
      Answer answer = answers.get(number);
      if (number % 2 == 0) {
        assertThat(answer.status()).as(answer.text()).isIn(204, 404);
      } else {
        assertThat(answer.expect(200).body().get(0).get("symbol").textValue()).isEqualTo("SAP");
      }
    }
    withdraw("SAP");
    assertThat(market.put("SAP", "3", 1).body().get("price").intValue()).isEqualTo(3);
  }
}
