package plumbline.portfolios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import plumbline.Answer;
import plumbline.Desk;
import plumbline.OnEachDatabase;
import plumbline.Race;

/** At no time is more sold than is held. */
@OnEachDatabase
final class OversellingTest {
  private final Book book;

  OversellingTest(Desk desk) {
    this.book = Book.open(desk.somebody("a_bookkeeper"));
  }

  private void refuses(Answer answer, String... words) {
    assertThat(answer.expectProblem(409).body().get("detail").textValue()).contains(words);
  }

  @Test
  void aSaleBeyondWhatIsHeldIsRefusedAndSaysWhatIsHeld() {
    book.buy("2.5", "1", 0);
    refuses(book.sell("2.50000001", 1), "2.50000001 of SYM", Book.minute(1), "only 2.5 would");
    assertThat(book.held()).isEqualByComparingTo("2.5");
    book.sell("2.5", 1).expect(201);
    refuses(book.sell("0.00000001", 2), "of SYM", "only 0 would");
    assertThat(book.held()).isZero();
  }

  @Test
  void aSymbolThatWasNeverBoughtIsNotSold() {
    refuses(book.sell("1", 0), "of SYM", "only 0 would");
    assertThat(book.transactions()).isEmpty();
  }

  @Test
  void aSaleBeforeThePurchaseIsRefused() {
    book.buy("1", "1", 5);
    refuses(book.sell("1", 4), Book.minute(4));
  }

  @Test
  void aSaleThatIsDatedBeforeAnotherMustLeaveEnoughForIt() {
    book.buy("3", "1", 0);
    book.sell("2", 9).expect(201);
    refuses(book.sell("2", 5), "2 of SYM", Book.minute(9), "only 1 would");
    book.sell("1", 5).expect(201);
    assertThat(book.held()).isZero();
  }

  @Test
  void ofOneTimeTheOrderOfEntryCounts() {
    book.sell("1", 5).expectProblem(409);
    book.buy("1", "1", 5);
    book.sell("1", 5).expect(201);
    book.sell("1", 5).expectProblem(409);
  }

  @Test
  void aPurchaseOfTheSameTimeThatWasEnteredLaterDoesNotCoverASale() {
    long first = book.buy("1", "1", 0);
    book.sell("1", 5).expect(201);
    book.buy("1", "1", 5);
    refuses(book.reverse(first), Book.minute(5), "only 0 would");
  }

  @Test
  void aPurchaseOnWhichASaleRestsIsNotReversed() {
    long first = book.buy("1", "1", 0);
    long second = book.buy("1", "1", 1);
    long sale = book.sell("1", 2).expect(201).id();
    book.reverse(second).expect(201);
    refuses(book.reverse(first), "1 of SYM", Book.minute(2), "only 0 would");
    book.reverse(sale).expect(201);
    book.reverse(first).expect(201);
    assertThat(book.positions().get("positions")).isEmpty();
  }

  @Test
  void aSaleThatIsReversedCanBeMadeAgain() {
    book.buy("1", "1", 0);
    book.reverse(book.sell("1", 1).expect(201).id()).expect(201);
    book.sell("1", 1).expect(201);
    book.sell("1", 1).expectProblem(409);
  }

  @Test
  void otherSymbolsAndPortfoliosDoNotCount() {
    book.buy("1", "1", 0);
    refuses(
        book.post("kind", "sell", "symbol", "OTHER", "quantity", 1, "price", 1),
        "1 of OTHER",
        "only 0 would");
    Book.open(book.owner()).sell("1", 1).expectProblem(409);
  }

  @RepeatedTest(3)
  void ofSalesThatRaceForTheLastOneWins() {
    book.buy("3", "1", 0);
    List<Answer> answers = Race.run(4, number -> book.sell("2", 1 + number));
    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409, 409, 409);
    assertThat(book.held()).isEqualByComparingTo("1");
  }

  @RepeatedTest(3)
  void ofASaleAndTheReversalOfItsPurchaseThatRaceOneWins() {
    long purchase = book.buy("3", "1", 0);
    List<Answer> answers =
        Race.run(2, number -> number == 0 ? book.sell("2", 1) : book.reverse(purchase));
    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
  }
}
