package plumbline.portfolios;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dropwizard.validation.selfvalidating.SelfValidating;
import io.dropwizard.validation.selfvalidating.SelfValidation;
import io.dropwizard.validation.selfvalidating.ViolationCollector;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import plumbline.shared.Symbol;

/**
 * A transaction to enter. A reversal may leave out all but what it reverses.
 *
 * @param executedAt null for now
 * @param price 0 for what was a gift, or is worth nothing
 * @param fee of a trade; null for none
 * @param settledAmount what a trade moved of cash in all, its fee included, as the broker rounded
 *     it; null where that is quantity times price and the fee, and left out then: a retry of a
 *     request to the release before is the same request
 * @param reversesId the transaction to take back, or null
 */
@SelfValidating
public record TransactionRequest(
    TransactionKind kind,
    @PastOrPresent(message = "must not lie in the future") Instant executedAt,
    @Symbol String symbol,
    @Positive BigDecimal quantity,
    @PositiveOrZero BigDecimal price,
    @PositiveOrZero BigDecimal fee,
    @Positive BigDecimal amount,
    @JsonInclude(JsonInclude.Include.NON_NULL) @PositiveOrZero BigDecimal settledAmount,
    @Size(max = 10_000) String note,
    Long reversesId) {

  /** A kind has all of its fields and none of another's. */
  @SelfValidation
  public void fieldsBelongToTheKind(ViolationCollector violations) {
    if (reversesId != null) {
      return;
    }
    if (kind == null) {
      violations.addViolation("kind", "must be given unless reverses_id is");
      return;
    }
    boolean isTrade = kind.isTrade();
    String trades = "belongs to buy and sell only";
    check(violations, "symbol", symbol, kind.hasSymbol(), "belongs to buy, sell and dividend only");
    check(violations, "quantity", quantity, isTrade, trades);
    check(violations, "price", price, isTrade, trades);
    check(violations, "fee", feeOrNone(), isTrade, trades);
    check(
        violations,
        "amount",
        amount,
        !isTrade,
        "belongs to dividend, deposit, withdrawal and fee only");
    if (!isTrade && settledAmount != null) {
      violations.addViolation("settledAmount", trades);
    }
  }

  private void check(
      ViolationCollector violations,
      String field,
      Object given,
      boolean belongs,
      String whereItBelongs) {
    if (belongs && given == null) {
      violations.addViolation(field, "must be given for kind " + kind);
    } else if (!belongs && given != null) {
      violations.addViolation(field, whereItBelongs);
    }
  }

  /** The fee, 0 where a trade names none. */
  private BigDecimal feeOrNone() {
    return fee == null && kind.isTrade() ? BigDecimal.ZERO : fee;
  }

  /** Whether less of the symbol is held with it than without. */
  boolean lessensHoldings() {
    return kind == (reversesId == null ? TransactionKind.SELL : TransactionKind.BUY);
  }

  /** The same with what was left out. */
  TransactionRequest completed(Instant now) {
    return new TransactionRequest(
        kind,
        executedAt == null ? now : executedAt,
        symbol,
        quantity,
        price,
        feeOrNone(),
        amount,
        settledAmount,
        note,
        reversesId);
  }
}
