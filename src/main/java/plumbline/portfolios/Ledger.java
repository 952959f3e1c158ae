package plumbline.portfolios;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Adds a portfolio's movements up to its cash and its positions, in one pass and in memory for its
 * symbols alone. What a broker settled, rounded, counts for cash; cost and profit stay exact.
 */
final class Ledger {
  private final SortedMap<String, Holding> holdings = new TreeMap<>();
  private BigDecimal cash = BigDecimal.ZERO;

  /** Takes the next movement; those of one symbol must come in the order of their times. */
  void add(Movement movement) {
    switch (movement.kind()) {
      case BUY -> {
        BigDecimal paid = movement.value().add(movement.fee());
        cash = cash.subtract(movement.settled(paid));
        holdings.put(movement.symbol(), holding(movement.symbol()).buy(movement.quantity(), paid));
      }
      case SELL -> {
        BigDecimal proceeds = movement.value().subtract(movement.fee());
        cash = cash.add(movement.settled(proceeds));
        holdings.put(
            movement.symbol(), holding(movement.symbol()).sell(movement.quantity(), proceeds));
      }
      case DIVIDEND, DEPOSIT -> cash = cash.add(movement.amount());
      case WITHDRAWAL, FEE -> cash = cash.subtract(movement.amount());
    }
  }

  BigDecimal cash() {
    return cash;
  }

  /** The symbols that were ever bought. */
  Set<String> symbols() {
    return holdings.keySet();
  }

  /**
   * The positions by symbol, also those that were sold off.
   *
   * @param prices the market's, of the symbols that have one
   */
  List<Position> positions(Map<String, BigDecimal> prices) {
    return holdings.entrySet().stream()
        .map(entry -> entry.getValue().at(entry.getKey(), prices.get(entry.getKey())))
        .toList();
  }

  private Holding holding(String symbol) {
    return holdings.getOrDefault(symbol, Holding.NONE);
  }
}
