package plumbline.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import plumbline.Answer;
import plumbline.Client;
import plumbline.Desk;
import plumbline.OnEachDatabase;

/** The prices of a workspace are listed by symbol. */
@OnEachDatabase
final class PriceListTest {
  private static final List<String> SYMBOLS = List.of("AUD", "CHF", "EUR", "GBP", "JPY");

  private final Client client;
  private final String path;

  PriceListTest(Desk desk) {
    Market market = new Market(desk.register());
    client = market.owner().client();
    path = market.owner().path("/prices");
    List<String> quotes = new ArrayList<>();
    SYMBOLS.forEach(symbol -> quotes.add(0, Market.quote(symbol, "1.5", 1)));
    market.put(Market.quotes(quotes)).expect(200);
  }

  private static List<String> symbols(Answer page) {
    return StreamSupport.stream(page.body().spliterator(), false)
        .map(price -> price.get("symbol").textValue())
        .toList();
  }

  @Test
  void theListIsBySymbolAndItsLinksReachEachOnce() {
    Answer page = client.get(path + "?per_page=2").expect(200);
    List<String> seen = new ArrayList<>(symbols(page));
    assertThat(seen).hasSize(2);
    while (page.next().isPresent()) {
      page = client.get(page.next().get()).expect(200);
      seen.addAll(symbols(page));
    }
    assertThat(seen).isEqualTo(SYMBOLS);
  }

  @Test
  void aPageIsJumpedTo() {
    assertThat(symbols(client.get(path + "?per_page=2&page=3").expect(200))).containsExactly("JPY");
  }

  @Test
  void aFullLastPageHasNoNext() {
    assertThat(client.get(path + "?per_page=5").expect(200).next()).isEmpty();
  }

  @Test
  void theSymbolFilterFindsOneOrNone() {
    assertThat(symbols(client.get(path + "?symbol=EUR").expect(200))).containsExactly("EUR");
    assertThat(symbols(client.get(path + "?symbol=EU").expect(200))).isEmpty();
    assertThat(symbols(client.get(path + "?symbol=eur").expect(200))).isEmpty();
  }

  @Test
  void whatCannotBeAskedForIsRefused() {
    client.get(path + "?cursor=nonsense").expectInvalidParameter("cursor");
    client.get(path + "?per_page=0").expectInvalidParameter("per_page");
    client.get(path + "?symbols=EUR").expectInvalidParameter("symbols");
  }
}
