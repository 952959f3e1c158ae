package plumbline.journal;

import java.util.Locale;

/** Which way a trade hopes the price to go; written in lower case in JSON and in the database. */
public enum Side {
  LONG,
  SHORT;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
