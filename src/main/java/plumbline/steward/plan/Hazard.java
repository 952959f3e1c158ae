package plumbline.steward.plan;

import java.util.Locale;

/** What a step may do beyond what it is for. */
public enum Hazard {
  /** It loses rows or values. */
  DESTRUCTIVE,
  /** Others cannot write while it runs, for as long as the table is large. */
  BLOCKS_WRITES,
  /** It writes the whole table anew. */
  REWRITES_TABLE,
  /** Rows that are there may make it fail. */
  MAY_FAIL_ON_DATA;

  /** As people read it: {@code blocks writes}. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
