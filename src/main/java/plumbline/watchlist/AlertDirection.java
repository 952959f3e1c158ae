package plumbline.watchlist;

import java.math.BigDecimal;
import java.util.Locale;

/** On which side of its price an alert fires; written in lower case in JSON and in the database. */
public enum AlertDirection {
  ABOVE,
  BELOW;

  /** Whether a quote is at an alert's price or beyond it. */
  boolean isReached(BigDecimal quote, BigDecimal alertPrice) {
    int order = quote.compareTo(alertPrice);
    return this == ABOVE ? order >= 0 : order <= 0;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
