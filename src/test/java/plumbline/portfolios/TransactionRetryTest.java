package plumbline.portfolios;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.Answer;
import plumbline.Client;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Race;

/** A transaction that is sent again with its key is entered once. */
@OnEachDatabase
final class TransactionRetryTest {
  private final Book book;

  TransactionRetryTest(Desk desk) {
    this.book = Book.open(desk.somebody("a_bookkeeper"));
  }

  private Book with(String key) {
    Client client = book.owner().client().with("Idempotency-Key", key);
    return book.as(client);
  }

  @Test
  void aRetryGetsTheFirstAnswerAndWritesNothing() {
    Answer first = with("k").trade("buy", "1.50", "2", 0, "note", "once").expect(201);
    Answer retry = with("k").trade("buy", "1.5", "2", 0, "note", "once").expect(201);
    assertThat(retry.body()).isEqualTo(first.body());
    assertThat(retry.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    assertThat(book.transactions()).containsExactly(first.id());
    assertThat(book.held()).isEqualByComparingTo("1.5");
  }

  @Test
  void anotherBodyWithTheSameKeyIsRefused() {
    long first = with("k").buy("1", "2", 0);
    with("k").trade("buy", "2", "2", 0).expectProblem(422);
    assertThat(book.transactions()).containsExactly(first);
  }

  @Test
  void aKeyIsOfOnePortfolioAndWithoutOneEachCounts() {
    with("k").buy("1", "2", 0);
    Book other = Book.open(book.owner());
    other.as(with("k").client()).buy("1", "2", 0);
    other.buy("1", "2", 0);
    other.buy("1", "2", 0);
    assertThat(book.transactions()).hasSize(1);
    assertThat(other.transactions()).hasSize(3);
  }

  @Test
  void whatWasRefusedMayBeSentAgainWithItsKey() {
    with("k").sell("1", 1).expectProblem(409);
    book.buy("1", "1", 0);
    with("k").sell("1", 1).expect(201);
    assertThat(with("k").sell("1", 1).expect(201).id()).isEqualTo(book.transactions().get(0));
    assertThat(book.held()).isZero();
  }

  @Test
  void retriesThatRaceEnterItOnce() {
    List<Answer> answers = Race.run(4, number -> with("k").trade("buy", "1", "2", 0));
    assertThat(answers).extracting(Answer::status).allMatch(status -> status == 201);
    assertThat(answers).extracting(Answer::id).containsOnly(book.transactions().get(0));
    assertThat(book.transactions()).hasSize(1);
  }

  @Test
  void aRequestToTheReleaseBeforeIsTheSameRequestNow() {
    TransactionRequest request =
        new TransactionRequest(
            TransactionKind.FEE, null, null, null, null, null, BigDecimal.ONE, null, null, null);
    assertThat(Json.read(Json.write(request)).has("settled_amount")).isFalse();
  }
}
