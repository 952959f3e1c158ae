package plumbline.steward.report;

import java.util.ArrayList;
import java.util.List;
import plumbline.steward.plan.PlanOutcome;

/**
 * What became of a plan.
 *
 * @param left not done, because the first of them failed
 */
public record RepairReport(
    List<PlannedStep> done, List<PlannedStep> heldBack, List<PlannedStep> left) {
  public RepairReport {
    done = List.copyOf(done);
    heldBack = List.copyOf(heldBack);
    left = List.copyOf(left);
  }

  public static RepairReport of(PlanOutcome outcome) {
    return new RepairReport(
        outcome.done().stream().map(PlannedStep::of).toList(),
        outcome.heldBack().stream().map(PlannedStep::of).toList(),
        outcome.left().stream().map(PlannedStep::of).toList());
  }

  /** For people: what was not done, and a last line that sums up. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    heldBack.forEach(step -> lines.addAll(step.lines()));
    left.forEach(step -> lines.addAll(step.lines()));
    lines.add(
        "steps done: %d, held back: %d, not done: %d"
            .formatted(done.size(), heldBack.size(), left.size()));
    return lines;
  }
}
