package plumbline.portfolios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.Desk;
import plumbline.OnEachDatabase;

/** The database itself refuses rows that the service would not write. */
@OnEachDatabase
final class TransactionTableTest {
  private final Desk desk;
  private final Book book;

  TransactionTableTest(Desk desk) {
    this.desk = desk;
    this.book = Book.open(desk.somebody("a_bookkeeper"));
  }

  /** Writes a row behind the service's back. */
  private void insert(String columns, String values) {
    desk.jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into transactions (workspace_id, portfolio_id, executed_at, %s) values (?, ?, current_timestamp, %s)"
                        .formatted(columns, values),
                    book.owner().workspaceId(),
                    book.id()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "kind, amount | 'gift', 1 | kind",
        "kind, amount | 'deposit', 0 | amount",
        "kind | 'deposit' | amount",
        "kind, amount, symbol | 'deposit', 1, 'A' | symbol",
        "kind, amount | 'dividend', 1 | symbol",
        "kind, amount, symbol | 'dividend', 1, '' | symbol",
        "kind, amount, fee | 'fee', 1, 1 | fee",
        "kind, amount, price | 'fee', 1, 1 | price",
        "kind, amount, quantity | 'fee', 1, 1 | quantity",
        "kind, symbol, quantity, price, fee, amount | 'buy', 'A', 1, 1, 0, 1 | amount",
        "kind, symbol, price, fee | 'buy', 'A', 1, 0 | quantity",
        "kind, symbol, quantity, price, fee | 'buy', 'A', 0, 1, 0 | quantity",
        "kind, symbol, quantity, fee | 'sell', 'A', 1, 0 | price",
        "kind, symbol, quantity, price, fee | 'sell', 'A', 1, -1, 0 | price",
        "kind, amount, settled_amount | 'deposit', 1, 1 | settled_amount",
        "kind, symbol, quantity, price, fee, settled_amount | 'buy', 'A', 1, 1, 0, -1 | settled_amount",
        "kind, symbol, quantity, price | 'sell', 'A', 1, 1 | fee",
        "kind, symbol, quantity, price, fee | 'sell', 'A', 1, 1, -1 | fee"
      })
  void aKindHasItsFieldsAndNoOthers(String columns, String values, String constraint) {
    assertRefused(columns, values, "transactions_" + constraint + "_check");
    assertThat(book.transactions()).isEmpty();
  }

  @Test
  void aReversalStaysWithinItsPortfolio() {
    long elsewhere = Book.open(book.owner()).post("kind", "fee", "amount", 1).expect(201).id();
    assertRefused(
        "kind, amount, reverses_id", "'fee', 1, " + elsewhere, "transactions_reverses_id_fkey");
  }

  private void assertRefused(String columns, String values, String constraint) {
    assertThatThrownBy(() -> insert(columns, values)).message().containsIgnoringCase(constraint);
  }
}
