package plumbline.portfolios;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The reference: keeps all entries and works everything out from the first of them, in exact
 * fractions, one symbol after the other, by the average price of what is held.
 */
final class PlainBook {
  private final List<Entry> entries = new ArrayList<>();

  /** The next entry of a random history; one in six takes an earlier one back. */
  Entry next(Random random) {
    List<Entry> open = counting(entry -> true);
    int number = entries.size();
    return open.isEmpty() || random.nextInt(6) > 0
        ? Entry.random(random, number)
        : open.get(random.nextInt(open.size())).reversedBy(random, number);
  }

  /** Takes an entry, unless more would then be sold than held at any time. */
  boolean take(Entry entry) {
    entries.add(entry);
    String symbol = entry.movement().symbol();
    List<Entry> trades = symbol == null ? List.of() : trades(symbol);
    for (int end = 1; end <= trades.size(); end++) {
      if (held(trades.subList(0, end)).signum() < 0) {
        entries.remove(entry);
        return false;
      }
    }
    return true;
  }

  /** The movements that count, in the order of their times. */
  List<Movement> movements() {
    return counting(entry -> true).stream().map(Entry::movement).toList();
  }

  PositionsResponse positions(Map<String, BigDecimal> prices) {
    Set<String> symbols =
        counting(entry -> entry.movement().kind() == TransactionKind.BUY).stream()
            .map(entry -> entry.movement().symbol())
            .collect(Collectors.toCollection(TreeSet::new));
    return new PositionsResponse(
        cash(), symbols.stream().map(symbol -> position(symbol, prices.get(symbol))).toList());
  }

  private BigDecimal cash() {
    return movements().stream()
        .map(
            movement ->
                switch (movement.kind()) {
                  case BUY ->
                      movement.settledAmount() == null
                          ? movement.quantity().multiply(movement.price()).negate()
                          : movement.settledAmount().negate();
                  case SELL ->
                      movement.settledAmount() == null
                          ? movement.quantity().multiply(movement.price())
                          : movement.settledAmount();
                  case DIVIDEND, DEPOSIT -> movement.amount();
                  case WITHDRAWAL, FEE -> movement.amount().negate();
                })
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .subtract(
            movements().stream()
                .filter(movement -> movement.settledAmount() == null)
                .map(Movement::fee)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private Position position(String symbol, BigDecimal price) {
    Fraction held = Fraction.ZERO;
    Fraction average = Fraction.ZERO;
    Fraction profit = Fraction.ZERO;
    for (Entry entry : trades(symbol)) {
      Movement trade = entry.movement();
      Fraction quantity = Fraction.of(trade.quantity());
      Fraction gross = quantity.times(Fraction.of(trade.price()));
      Fraction fee = Fraction.of(trade.fee());
      if (trade.kind() == TransactionKind.BUY) {
        Fraction more = held.plus(quantity);
        average = average.times(held).plus(gross).plus(fee).dividedBy(more);
        held = more;
      } else {
        profit = profit.plus(gross).minus(fee).minus(average.times(quantity));
        held = held.minus(quantity);
      }
    }
    Fraction shownAverage = held.signum() == 0 ? Fraction.ZERO : average;
    Fraction value = price == null ? null : held.times(Fraction.of(price));
    return new Position(
        symbol,
        held.exact(),
        shownAverage.rounded(),
        profit.rounded(),
        price,
        value == null ? null : value.exact(),
        value == null ? null : value.minus(average.times(held)).rounded());
  }

  private BigDecimal held(List<Entry> trades) {
    return trades.stream()
        .map(Entry::movement)
        .map(
            trade ->
                trade.kind() == TransactionKind.BUY ? trade.quantity() : trade.quantity().negate())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private List<Entry> trades(String symbol) {
    return counting(
        entry -> entry.movement().kind().isTrade() && symbol.equals(entry.movement().symbol()));
  }

  private List<Entry> counting(Predicate<Entry> wanted) {
    Set<Integer> reversed =
        entries.stream().map(Entry::reverses).filter(Objects::nonNull).collect(Collectors.toSet());
    return entries.stream()
        .filter(entry -> !entry.isReversal() && !reversed.contains(entry.number()))
        .filter(wanted)
        .sorted(Comparator.comparing(Entry::minute).thenComparing(Entry::number))
        .toList();
  }
}
