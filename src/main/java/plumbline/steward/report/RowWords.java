package plumbline.steward.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A number of rows for people: {@code 12.4 M rows}. */
final class RowWords {
  private static final long THOUSAND = 1_000;
  private static final long MILLION = 1_000_000;

  private RowWords() {}

  static String of(long rows) {
    if (rows < 10 * THOUSAND) {
      return rows + (rows == 1 ? " row" : " rows");
    }
    return rows < MILLION
        ? rounded(rows, THOUSAND) + " k rows"
        : rounded(rows, MILLION) + " M rows";
  }

  private static String rounded(long rows, long unit) {
    return BigDecimal.valueOf(rows)
        .divide(BigDecimal.valueOf(unit), 1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
