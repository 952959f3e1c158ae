package plumbline.portfolios;

import java.math.BigDecimal;

/**
 * What one transaction moves.
 *
 * @param symbol null where the kind has none
 * @param quantity null unless it is a trade, as are price and fee
 * @param amount null if it is a trade
 * @param settledAmount what a trade moved of cash in all, or null where nobody stated it
 */
public record Movement(
    TransactionKind kind,
    String symbol,
    BigDecimal quantity,
    BigDecimal price,
    BigDecimal fee,
    BigDecimal amount,
    BigDecimal settledAmount) {

  /** What the quantity of a trade costs without the fee. */
  BigDecimal value() {
    return quantity.multiply(price);
  }

  /** What a trade moved of cash: what was stated, or else what was worked out. */
  BigDecimal settled(BigDecimal workedOut) {
    return settledAmount == null ? workedOut : settledAmount;
  }
}
