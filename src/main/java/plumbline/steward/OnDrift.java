package plumbline.steward;

/** What is done at start about a database that is not as it should be. */
public enum OnDrift {
  /** Tell it in the log, and serve. */
  WARN,
  /** Mend it, within what may be lost, and serve. */
  REPAIR,
  /** Do not start. */
  FAIL
}
