package plumbline.steward.report;

import java.util.ArrayList;
import java.util.List;
import plumbline.steward.changelog.DatabaseName;
import plumbline.steward.plan.Plan;
import plumbline.steward.plan.PlanFailedException;
import plumbline.steward.plan.PlanOutcome;

/**
 * What became of a plan.
 *
 * @param left not done, because the first of them failed
 * @param unmended what differs still, as no statement mends it
 * @param failure why the first of those that are left failed, and what to do; empty where none did
 */
public record RepairReport(
    List<PlannedStep> done,
    List<PlannedStep> heldBack,
    List<PlannedStep> left,
    List<Unmended> unmended,
    String failure) {
  public RepairReport {
    done = List.copyOf(done);
    heldBack = List.copyOf(heldBack);
    left = List.copyOf(left);
    unmended = List.copyOf(unmended);
  }

  /** A plan that was done to its end. */
  public static RepairReport of(Plan plan, PlanOutcome outcome) {
    return of(plan, outcome, "");
  }

  /**
   * A plan that was done in part.
   *
   * @param database the one that it was for
   */
  public static RepairReport of(Plan plan, PlanFailedException failure, DatabaseName database) {
    return of(
        plan,
        failure.outcome(),
        "%s; when the reason is gone, %s carries on"
            .formatted(failure.getMessage(), database.command("repair --apply")));
  }

  private static RepairReport of(Plan plan, PlanOutcome outcome, String failure) {
    return new RepairReport(
        outcome.done().stream().map(PlannedStep::of).toList(),
        outcome.heldBack().stream().map(PlannedStep::of).toList(),
        outcome.left().stream().map(PlannedStep::of).toList(),
        Unmended.of(plan),
        failure);
  }

  /**
   * Ends what cannot go on after a step failed.
   *
   * @throws IllegalStateException with the reason
   */
  public void requireNoFailure() {
    if (!failure.isEmpty()) {
      throw new IllegalStateException(failure);
    }
  }

  /** Whether something differs still. */
  public boolean leavesSomething() {
    return !heldBack.isEmpty() || !left.isEmpty() || !unmended.isEmpty();
  }

  /** For people: what was not done, and a last line that sums up. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    heldBack.forEach(step -> lines.addAll(step.lines()));
    left.forEach(step -> lines.addAll(notDone(step.lines())));
    unmended.forEach(own -> lines.add(own.toString()));
    lines.add(
        "steps done: %d, held back: %d, not done: %d, differences that no statement mends: %d"
            .formatted(done.size(), heldBack.size(), left.size(), unmended.size()));
    return lines;
  }

  private static List<String> notDone(List<String> step) {
    List<String> lines = new ArrayList<>(step);
    lines.set(0, "not done: " + step.get(0));
    return lines;
  }
}
