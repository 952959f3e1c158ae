package plumbline.portfolios;

import java.sql.SQLException;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import plumbline.OnPostgresqlOnly;
import plumbline.OwnDesk;
import plumbline.Person;
import plumbline.Plans;
import plumbline.TestDatabases;
import plumbline.db.Engine;

/** A page of portfolios or of transactions costs the same however many there are. */
@Tag("postgresql")
@OnPostgresqlOnly
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PortfolioPlanTest {
  private static final int ROWS = 12_000;

  private OwnDesk own;
  private Plans plans;

  @BeforeAll
  void fill(TestDatabases databases) {
    own = OwnDesk.start(databases, Engine.POSTGRESQL);
    Person owner = own.desk().register();
    Book book = Book.open(owner);
    Book other = Book.open(owner);
    own.desk()
        .jdbi()
        .useHandle(
            handle -> {
              insertPortfolios(handle, owner);
              insertTransactions(handle, book);
              insertTransactions(handle, other);
              handle.execute("analyze");
            });
    plans =
        new Plans(
            own.desk().jdbi(),
            Map.of(
                "workspaceId", Long.toString(owner.workspaceId()),
                "portfolioId", Long.toString(book.id()),
                "before", Integer.toString(ROWS / 2),
                "limit", "51",
                "offset", "0"));
  }

  @AfterAll
  void close() throws Exception {
    own.close();
  }

  /** One in two is deleted, so that a list that read them would have to leave them out. */
  private static void insertPortfolios(Handle handle, Person owner) {
    handle.execute(
        """
        insert into portfolios (workspace_id, owner_id, name, base_currency, is_active)
        select ?, ?, 'Portfolio ' || n, 'EUR', n % 2 = 0
        from generate_series(1, ?) n
        """,
        owner.workspaceId(), owner.id(), ROWS);
  }

  private static void insertTransactions(Handle handle, Book book) {
    handle.execute(
        """
        insert into transactions (workspace_id, portfolio_id, kind, executed_at, amount)
        select ?, ?, 'deposit', timestamptz '2020-01-06T09:00:00Z' + n * interval '1 second', 1
        from generate_series(1, ?) n
        """,
        book.owner().workspaceId(),
        book.id(),
        ROWS);
  }

  @Test
  void portfoliosComeOffAnIndexWithoutTheDeleted() throws SQLException {
    plans
        .assertComesOffAnIndex(PortfolioDao.class, "list", "portfolios")
        .contains("portfolios_is_active_idx");
  }

  @Test
  void transactionsComeOffAnIndexInTheirOrder() throws SQLException {
    plans
        .assertComesOffAnIndex(TransactionDao.class, "list", "transactions")
        .containsPattern("Index Cond: .*portfolio_id = .*id < ");
  }
}
