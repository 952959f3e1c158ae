package plumbline.portfolios;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import plumbline.idempotency.Idempotency;
import plumbline.shared.Cursor;
import plumbline.shared.Page;
import plumbline.shared.PageRequest;
import plumbline.shared.Refusal;
import plumbline.web.IdempotencyKey;
import plumbline.web.Member;

/** Enters transactions into portfolios, and lists them; none is ever changed. */
public final class TransactionService {
  private final Jdbi jdbi;
  private final InstantSource clock;
  private final Idempotency idempotency;

  TransactionService(Jdbi jdbi, InstantSource clock, Idempotency idempotency) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  Page<TransactionResponse> list(Member member, long portfolioId, PageRequest page) {
    List<Transaction> rows =
        jdbi.withHandle(
            handle -> {
              handle.attach(PortfolioDao.class).requirePresent(member.workspaceId(), portfolioId);
              return handle
                  .attach(TransactionDao.class)
                  .list(
                      member.workspaceId(),
                      portfolioId,
                      page.beforeId(),
                      page.limit(),
                      page.offset());
            });
    return page.page(rows, row -> Cursor.of(row.id()), TransactionResponse::from);
  }

  /**
   * Enters a transaction, unless more of its symbol would then be sold than is held; once for each
   * key.
   */
  public TransactionResponse post(
      Member member, long portfolioId, TransactionRequest request, IdempotencyKey key) {
    return jdbi.inTransaction(
        handle ->
            idempotency.once(
                handle,
                member,
                "portfolios/" + portfolioId + "/transactions",
                key,
                request,
                TransactionResponse.class,
                () ->
                    TransactionResponse.from(
                        post(handle, member.workspaceId(), portfolioId, request))));
  }

  private Transaction post(
      Handle handle, long workspaceId, long portfolioId, TransactionRequest request) {
    TransactionDao transactions = handle.attach(TransactionDao.class);
    Optional<Transaction> original =
        Optional.ofNullable(request.reversesId())
            .map(id -> original(transactions, workspaceId, portfolioId, id));
    TransactionRequest whole =
        original.map(reversed -> Reversal.of(request, reversed)).orElse(request);
    handle.attach(PortfolioDao.class).lockPresent(workspaceId, portfolioId);
    original.ifPresent(TransactionService::requireNoReversal);
    Instant now = clock.instant();
    long id = transactions.insert(workspaceId, portfolioId, whole.completed(now), now);
    if (whole.lessensHoldings()) {
      requireCovered(handle, workspaceId, portfolioId, whole.symbol());
    }
    return transactions.find(workspaceId, portfolioId, id).orElseThrow();
  }

  private static Transaction original(
      TransactionDao transactions, long workspaceId, long portfolioId, long id) {
    return transactions
        .find(workspaceId, portfolioId, id)
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "/reverses_id", "must be the id of a transaction of this portfolio"));
  }

  private static void requireNoReversal(Transaction original) {
    if (original.reversesId() != null) {
      throw Refusal.conflict(
          "/reverses_id",
          "is a reversal, which cannot be reversed; enter the first transaction again instead");
    }
  }

  /** Looks at the whole history of a symbol: a sale may be dated before another one. */
  private static void requireCovered(
      Handle handle, long workspaceId, long portfolioId, String symbol) {
    handle
        .attach(MovementDao.class)
        .findShortage(workspaceId, portfolioId, symbol)
        .ifPresent(
            shortage -> {
              throw Refusal.conflict(shortage.of(symbol));
            });
  }
}
