package plumbline.steward.plan;

import java.util.OptionalLong;

/**
 * A step that is not done because it, or one that it builds on, loses data.
 *
 * @param atStake how many rows or values it would lose; empty where that is not known
 */
public record HeldBackStep(Step step, OptionalLong atStake) {

  /** What it would lose, for people. */
  public String loss() {
    if (!step.isDestructive()) {
      return "builds on a step that loses data";
    }
    if (atStake.isEmpty()) {
      return step.stake().isEmpty() ? "loses data" : "loses an unknown number of rows or values";
    }
    long count = atStake.getAsLong();
    return "loses %d %s".formatted(count, count == 1 ? "row or value" : "rows or values");
  }
}
