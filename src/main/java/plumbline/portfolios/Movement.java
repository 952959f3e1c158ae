package plumbline.portfolios;

import java.math.BigDecimal;

/**
 * What one transaction moves.
 *
 * @param symbol null where the kind has none
 * @param quantity null unless it is a trade, as are price and fee
 * @param amount null if it is a trade
 */
public record Movement(
    TransactionKind kind,
    String symbol,
    BigDecimal quantity,
    BigDecimal price,
    BigDecimal fee,
    BigDecimal amount) {

  /** What the quantity of a trade costs without the fee. */
  BigDecimal value() {
    return quantity.multiply(price);
  }
}
