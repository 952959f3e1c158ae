package plumbline.portfolios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.Answer;
import plumbline.Desk;
import plumbline.OnEachDatabase;
import plumbline.Race;

/** A mistake is taken back by another transaction, once. */
@OnEachDatabase
final class ReversalTest {
  private final Desk desk;
  private final Book book;

  ReversalTest(Desk desk) {
    this.desk = desk;
    this.book = Book.open(desk.somebody("a_bookkeeper"));
  }

  @Test
  void allFieldsAreThoseOfWhatIsReversed() {
    JsonNode original = book.trade("buy", "2", "3.5", 1, "fee", 1, "note", "typo").body();
    JsonNode reversal =
        book.post("reverses_id", original.get("id"), "note", "was a typo").expect(201).body();
    for (String field : List.of("kind", "symbol", "quantity", "price", "fee", "amount")) {
      assertThat(reversal.get(field)).as(field).isEqualTo(original.get(field));
    }
    assertThat(reversal.get("reverses_id")).isEqualTo(original.get("id"));
    assertThat(reversal.get("note").textValue()).isEqualTo("was a typo");
    assertThat(reversal.get("executed_at")).isEqualTo(reversal.get("created_at"));
  }

  @Test
  void bothCountForNothing() {
    long deposit = book.post("kind", "deposit", "amount", 10).expect(201).id();
    book.buy("1", "2", 1);
    JsonNode before = book.positions();
    long mistake = book.buy("3", "100", 0);
    long sale = book.sell("0.5", 2).expect(201).id();
    assertThat(book.positions()).isNotEqualTo(before);
    book.reverse(sale).expect(201);
    book.reverse(mistake).expect(201);
    assertThat(book.positions()).isEqualTo(before);
    book.reverse(deposit).expect(201);
    assertThat(book.positions().get("cash").decimalValue()).isEqualByComparingTo("-2");
    assertThat(book.transactions()).hasSize(7);
  }

  @Test
  void aSymbolWhoseOnlyPurchaseIsReversedWasNeverBought() {
    book.reverse(book.buy("3", "100", 0)).expect(201);
    assertThat(book.positions().get("positions")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "kind, sell, /kind",
    "symbol, OTHER, /symbol",
    "quantity, 3, /quantity",
    "price, 2, /price",
    "fee, 1, /fee",
    "amount, 6, /amount",
    "executed_at, 2020-01-06T09:00:59Z, /executed_at",
    "executed_at, 9998-01-01T00:00:00Z, /executed_at"
  })
  void whatIsGivenMustBeTheSame(String field, String other, String pointer) {
    long original = book.buy("2", "3", 1);
    Object value = other.matches("\\d") ? Integer.valueOf(other) : other;
    book.post("reverses_id", original, field, value).expectInvalid(pointer);
    assertThat(book.transactions()).containsExactly(original);
  }

  @Test
  void whatIsGivenMayBeTheSame() {
    long original = book.buy("2", "3", 1);
    book.trade("buy", "2.00", "3.0", 1, "fee", 0, "reverses_id", original).expect(201);
  }

  @Test
  void itIsReversedOnce() {
    long original = book.buy("2", "3", 1);
    book.reverse(original).expect(201);
    book.reverse(original).expectConflict("/reverses_id");
    assertThat(book.transactions()).hasSize(2);
  }

  @Test
  void ofReversalsThatRaceOneWins() {
    long original = book.buy("2", "3", 1);
    List<Answer> answers = Race.run(4, number -> book.reverse(original));
    assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).contains(409);
    assertThat(book.transactions()).hasSize(2);
  }

  @Test
  void aReversalIsNotReversedButTheTransactionEnteredAgain() {
    long original = book.buy("2", "3", 1);
    long reversal = book.reverse(original).expect(201).id();
    Answer refused = book.reverse(reversal).expectConflict("/reverses_id");
    assertThat(refused.body().get("detail").textValue())
        .contains("enter the first transaction again");
    book.buy("2", "3", 1);
    assertThat(book.held()).isEqualByComparingTo("2");
  }

  @Test
  void onlyWhatIsInThePortfolioIsReversed() {
    long elsewhere = Book.open(book.owner()).buy("1", "1", 0);
    long foreign = Book.open(desk.somebody("a_stranger")).buy("1", "1", 0);
    for (long id : new long[] {elsewhere, foreign, 999_999_999, 0, -1}) {
      Answer refused = book.reverse(id).expectInvalid("/reverses_id");
      assertThat(refused.body().get("errors").get(0).get("detail").textValue())
          .isEqualTo("must be the id of a transaction of this portfolio");
    }
    assertThat(book.transactions()).isEmpty();
  }
}
