package plumbline.portfolios;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;

/** A transaction of a portfolio. */
public record TransactionResponse(
    long id,
    long portfolioId,
    TransactionKind kind,
    Instant executedAt,
    @Nullable String symbol,
    @Nullable BigDecimal quantity,
    @Nullable BigDecimal price,
    @Nullable BigDecimal fee,
    @Nullable BigDecimal amount,
    @Nullable BigDecimal settledAmount,
    @Nullable String note,
    @Nullable Long reversesId,
    Instant createdAt) {

  static TransactionResponse from(Transaction transaction) {
    return new TransactionResponse(
        transaction.id(),
        transaction.portfolioId(),
        transaction.kind(),
        transaction.executedAt(),
        transaction.symbol(),
        transaction.quantity(),
        transaction.price(),
        transaction.fee(),
        transaction.amount(),
        transaction.settledAmount(),
        transaction.note(),
        transaction.reversesId(),
        transaction.createdAt());
  }
}
