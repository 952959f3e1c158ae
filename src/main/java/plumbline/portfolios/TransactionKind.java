package plumbline.portfolios;

import java.util.Locale;

/** What a transaction does; written in lower case in JSON and in the database. */
public enum TransactionKind {
  BUY,
  SELL,
  DIVIDEND,
  DEPOSIT,
  WITHDRAWAL,
  FEE;

  /** Whether it exchanges a quantity of a symbol for cash; all others move an amount of cash. */
  boolean isTrade() {
    return this == BUY || this == SELL;
  }

  /** Whether it is about a symbol. */
  boolean hasSymbol() {
    return isTrade() || this == DIVIDEND;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
