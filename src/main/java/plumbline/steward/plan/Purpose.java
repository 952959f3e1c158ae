package plumbline.steward.plan;

/** What a plan is for. */
public enum Purpose {
  /**
   * A live database is to be what it was: somebody may have renamed what now looks like something
   * missing and something too many, so that such pairs are left to a person.
   */
  REPAIR,
  /** One database is to become another, whatever goes with it. */
  CONVERSION
}
