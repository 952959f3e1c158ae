package plumbline.portfolios;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/**
 * A transaction as a random history has it.
 *
 * @param number its place in the order of entry
 * @param minute when it is executed
 * @param reverses the number of the entry that it takes back, or null
 */
record Entry(int number, int minute, Movement movement, Integer reverses) {
  private static final Instant OPENING = Instant.parse("2020-01-06T09:00:00Z");

  /** So few that entries of one time, and dated before others, are common. */
  private static final int MINUTES = 12;

  static Entry random(Random random, int number) {
    return new Entry(number, random.nextInt(MINUTES), movement(random), null);
  }

  Entry reversedBy(Random random, int by) {
    return new Entry(by, minute + random.nextInt(MINUTES), movement, number);
  }

  Instant executedAt() {
    return OPENING.plus(Duration.ofMinutes(minute));
  }

  boolean isReversal() {
    return reverses != null;
  }

  private static Movement movement(Random random) {
    String symbol = "SYM" + random.nextInt(3);
    return switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> trade(TransactionKind.BUY, symbol, random);
      case 4, 5, 6, 7 -> trade(TransactionKind.SELL, symbol, random);
      case 8 ->
          new Movement(TransactionKind.DIVIDEND, symbol, null, null, null, positive(random), null);
      case 9 -> cash(TransactionKind.DEPOSIT, random);
      case 10 -> cash(TransactionKind.WITHDRAWAL, random);
      default -> cash(TransactionKind.FEE, random);
    };
  }

  private static Movement trade(TransactionKind kind, String symbol, Random random) {
    BigDecimal fee = random.nextBoolean() ? BigDecimal.ZERO : positive(random);
    BigDecimal price = random.nextInt(8) == 0 ? BigDecimal.ZERO : positive(random);
    BigDecimal settled =
        switch (random.nextInt(6)) {
          case 0 -> BigDecimal.ZERO;
          case 1 -> positive(random);
          default -> null;
        };
    return new Movement(kind, symbol, quantity(random), price, fee, null, settled);
  }

  private static Movement cash(TransactionKind kind, Random random) {
    return new Movement(kind, null, null, null, null, positive(random), null);
  }

  /** Mostly small whole numbers, so that symbols are often sold off. */
  private static BigDecimal quantity(Random random) {
    return random.nextInt(3) == 0 ? positive(random) : BigDecimal.valueOf(1 + random.nextInt(6));
  }

  /** Of any size that can be stored, with up to 8 decimals. */
  private static BigDecimal positive(Random random) {
    int digits = 1 + random.nextInt(12);
    long units = 1 + Math.floorMod(random.nextLong(), (long) Math.pow(10, digits));
    return BigDecimal.valueOf(units, random.nextInt(9));
  }
}
