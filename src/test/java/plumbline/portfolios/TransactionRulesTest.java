package plumbline.portfolios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.Answer;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;
import plumbline.shared.WorkspaceRole;

/** Which transactions can be entered, by whom, and how they are listed. */
@OnEachDatabase
final class TransactionRulesTest {
  private static final long NO_ID = 999_999_999;

  private final Desk desk;
  private final Book book;

  TransactionRulesTest(Desk desk) {
    this.desk = desk;
    this.book = Book.open(desk.somebody("a_bookkeeper"));
  }

  private Answer post(String body) {
    return book.client().post(book.path("/transactions"), body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'kind': 'buy', 'symbol': 'A', 'quantity': 1.5, 'price': 0.00000001, 'fee': 0}",
        "{'kind': 'buy', 'symbol': 'A', 'quantity': 999999999999.99999999, 'price': 999999999999, 'note': 'all'}",
        "{'kind': 'dividend', 'symbol': 'A', 'amount': 2, 'executed_at': '2020-01-06T10:00:00+01:00'}",
        "{'kind': 'deposit', 'amount': 2}",
        "{'kind': 'withdrawal', 'amount': 2, 'note': null, 'symbol': null}",
        "{'kind': 'fee', 'amount': 2}"
      })
  void whatAKindHasIsStoredAsItCame(String quoted) {
    String body = quoted.replace('\'', '"');
    JsonNode wanted = Json.read(body);
    Answer posted = post(body).expect(201);
    for (String field :
        List.of("kind", "symbol", "quantity", "price", "amount", "note", "reverses_id")) {
      assertThat(posted.body().get(field))
          .as(field)
          .isEqualTo(wanted.hasNonNull(field) ? wanted.get(field) : NullNode.instance);
    }
    assertThat(posted.body().get("portfolio_id").longValue()).isEqualTo(book.id());
    assertThat(posted.headers().firstValue("ETag")).isEmpty();
    JsonNode listed = book.client().get(book.path("/transactions")).expect(200).body();
    assertThat(listed).containsExactly(posted.body());
  }

  @Test
  void theFeeOfATradeIsNoneAndItsTimeIsNowWhereTheyAreLeftOut() {
    Instant before = Instant.now().minusSeconds(1);
    JsonNode posted =
        book.post("kind", "buy", "symbol", "SYM", "quantity", 1, "price", 1).expect(201).body();
    assertThat(posted.get("fee").decimalValue()).isZero();
    assertThat(Instant.parse(posted.get("executed_at").textValue()))
        .isBetween(before, Instant.now().plusSeconds(1));
    assertThat(posted.get("executed_at")).isEqualTo(posted.get("created_at"));
    assertThat(book.post("kind", "deposit", "amount", 1).expect(201).body().get("fee").isNull())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | /kind",
        "{'kind': 'gift', 'amount': 1} | /kind",
        "{'kind': 'DEPOSIT', 'amount': 1} | /kind",
        "{'kind': 'buy'} | /price /quantity /symbol",
        "{'kind': 'sell', 'symbol': 'A', 'price': 1} | /quantity",
        "{'kind': 'buy', 'symbol': 'A', 'quantity': 0, 'price': 1} | /quantity",
        "{'kind': 'buy', 'symbol': 'A', 'quantity': -1, 'price': -1} | /price /quantity",
        "{'kind': 'buy', 'symbol': 'A', 'quantity': 1, 'price': -1} | /price",
        "{'kind': 'buy', 'symbol': 'A', 'quantity': 1, 'price': 1, 'settled_amount': -1} | /settled_amount",
        "{'kind': 'buy', 'symbol': 'A', 'quantity': 1, 'settled_amount': 1} | /price",
        "{'kind': 'deposit', 'amount': 1, 'settled_amount': 1} | /settled_amount",
        "{'kind': 'dividend', 'symbol': 'A', 'amount': 1, 'settled_amount': 0} | /settled_amount",
        "{'kind': 'buy', 'symbol': 'A', 'quantity': 1, 'price': 1, 'fee': -0.01} | /fee",
        "{'kind': 'buy', 'symbol': ' A', 'quantity': 1, 'price': 1} | /symbol",
        "{'kind': 'buy', 'symbol': 'A', 'quantity': 1, 'price': 1, 'amount': 1} | /amount",
        "{'kind': 'buy', 'symbol': 'A', 'quantity': '1', 'price': 1} | /quantity",
        "{'kind': 'buy', 'symbol': 'A', 'quantity': 1.123456789, 'price': 1} | /quantity",
        "{'kind': 'dividend', 'amount': 1} | /symbol",
        "{'kind': 'dividend', 'symbol': 'A'} | /amount",
        "{'kind': 'dividend', 'symbol': 'A', 'amount': 1, 'quantity': 1, 'price': 1, 'fee': 1} | /fee /price /quantity",
        "{'kind': 'deposit', 'amount': 0} | /amount",
        "{'kind': 'deposit', 'amount': -1} | /amount",
        "{'kind': 'deposit', 'amount': 1, 'symbol': 'A'} | /symbol",
        "{'kind': 'withdrawal', 'amount': 1, 'fee': 0} | /fee",
        "{'kind': 'fee', 'fee': 1} | /amount /fee",
        "{'kind': 'deposit', 'amount': 1, 'executed_at': '9998-01-01T00:00:00Z'} | /executed_at",
        "{'kind': 'deposit', 'amount': 1, 'executed_at': 'today'} | /executed_at",
        "{'kind': 'deposit', 'amount': 1, 'portfolio_id': 1} | /portfolio_id"
      })
  void whatIsNotValidIsRefusedAtItsPlaceAndNothingIsWritten(String quoted, String pointers) {
    post(quoted.replace('\'', '"')).expectInvalid(pointers.split(" "));
    assertThat(book.transactions()).isEmpty();
  }

  @Test
  void aNoteHasItsLength() {
    book.post("kind", "fee", "amount", 1, "note", "n".repeat(10_000)).expect(201);
    book.post("kind", "fee", "amount", 1, "note", "n".repeat(10_001)).expectInvalid("/note");
  }

  @Test
  void theListIsNewestFirstOfOnePortfolioAndItsLinksReachEachOnce() {
    Book other = Book.open(book.owner());
    other.buy("1", "1", 0);
    List<Long> made = Stream.of(9, 3, 6).map(minute -> book.buy("1", "1", minute)).toList();
    Answer first = book.client().get(book.path("/transactions?per_page=2")).expect(200);
    assertThat(first.ids()).containsExactly(made.get(2), made.get(1));
    assertThat(book.client().get(first.next().orElseThrow()).expect(200).ids())
        .containsExactly(made.get(0));
  }

  @Test
  void theCollectionIsWhereTransactionsAreFoundAndNoneIsChanged() {
    Answer posted = book.trade("buy", "1", "1", 0).expect(201);
    String location = posted.headers().firstValue("Location").orElseThrow();
    assertThat(location).endsWith(book.path("/transactions"));
    assertThat(book.client().get(location).expect(200).ids()).containsExactly(posted.id());
    String address = book.path("/transactions/" + posted.id());
    book.client().patch(address, "{}").expectProblem(404);
    book.client().delete(address).expectProblem(404);
    book.client().delete(book.path("/transactions")).expectProblem(405);
  }

  @Test
  void viewersAndMembersReadAndAdminsWrite() {
    Book owned = Book.open(desk.register());
    Person member = desk.somebody("a_member");
    owned.owner().takeIn(member, WorkspaceRole.MEMBER);
    Book members = owned.as(member.client());
    members.client().post(owned.path("/transactions"), "{").expectProblem(403);
    members.client().get(owned.path("/transactions")).expect(200);
    members.client().get(owned.path("/positions")).expect(200);
    owned
        .owner()
        .client()
        .patch(owned.owner().path("/members/" + member.id()), "{\"role\": \"admin\"}")
        .expect(200);
    members.post("kind", "deposit", "amount", 1).expect(201);
  }

  @Test
  void whatIsNotThereOrNotYoursIsNotFound() {
    Person stranger = desk.somebody("a_stranger");
    String deposit = "{\"kind\": \"deposit\", \"amount\": 1}";
    for (String path :
        List.of(
            book.path(""),
            stranger.path("/portfolios/" + book.id()),
            stranger.path("/portfolios/" + NO_ID),
            stranger.path("/portfolios/abc"))) {
      stranger.client().get(path + "/transactions").expectProblem(404);
      stranger.client().get(path + "/positions").expectProblem(404);
      stranger.client().post(path + "/transactions", deposit).expectProblem(404);
    }
    book.client().delete(book.path("")).expect(204);
    book.client().get(book.path("/transactions")).expectProblem(404);
    book.client().get(book.path("/positions")).expectProblem(404);
    post(deposit).expectProblem(404);
  }
}
