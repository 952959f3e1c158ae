package plumbline.steward.plan;

import java.sql.SQLException;
import java.util.List;

/** A step failed, and those after it were not done; the message says which and why. */
public final class PlanFailedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient PlanOutcome outcome;

  /** The message has the database's words, so that what it said is no cause of its own. */
  PlanFailedException(PlanOutcome outcome, SQLException fault, List<String> blockers) {
    super(message(outcome, fault, blockers));
    this.outcome = outcome;
    addSuppressed(fault);
  }

  private static String message(PlanOutcome outcome, SQLException fault, List<String> blockers) {
    int done = outcome.done().size();
    int left = outcome.left().size();
    return "step %d of %d failed: %s: %s%s; steps done: %d, not done: %d"
        .formatted(
            done + 1,
            done + left,
            outcome.left().get(0).headline(),
            DatabaseWords.of(fault),
            blockers.isEmpty() ? "" : "; in the way may be " + String.join(", ", blockers),
            done,
            left);
  }

  /** What was done, and what was not. */
  public PlanOutcome outcome() {
    return outcome;
  }
}
