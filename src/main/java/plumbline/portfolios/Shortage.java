package plumbline.portfolios;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A sale of more than there is.
 *
 * @param held what is held of the symbol when it is executed
 */
public record Shortage(Instant executedAt, BigDecimal held, BigDecimal sold) {

  /** What a client is told. */
  String of(String symbol) {
    return "%s of %s are sold at %s, when only %s would be held."
        .formatted(plain(sold), symbol, executedAt, plain(held));
  }

  private static String plain(BigDecimal quantity) {
    return quantity.stripTrailingZeros().toPlainString();
  }
}
