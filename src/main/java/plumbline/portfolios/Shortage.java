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
    return "Of %s %s would be held at %s, when %s are sold."
        .formatted(symbol, plain(held), executedAt, plain(sold));
  }

  private static String plain(BigDecimal quantity) {
    return quantity.stripTrailingZeros().toPlainString();
  }
}
