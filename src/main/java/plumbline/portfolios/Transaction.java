package plumbline.portfolios;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A row of {@code transactions}, which never changes.
 *
 * @param symbol null where the kind has none
 * @param quantity null unless it is a trade, as are price and fee
 * @param amount null if it is a trade
 * @param settledAmount what a trade moved of cash in all, where that was stated; or null
 * @param reversesId the transaction of the same portfolio that it takes back, or null
 */
public record Transaction(
    long id,
    long portfolioId,
    TransactionKind kind,
    Instant executedAt,
    String symbol,
    BigDecimal quantity,
    BigDecimal price,
    BigDecimal fee,
    BigDecimal amount,
    BigDecimal settledAmount,
    String note,
    Long reversesId,
    Instant createdAt) {}
