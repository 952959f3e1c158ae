package plumbline.steward.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import plumbline.steward.plan.HeldBackStep;
import plumbline.steward.plan.Outlook;
import plumbline.steward.plan.Plan;
import plumbline.steward.plan.Step;

/**
 * A plan as it is shown before it is applied.
 *
 * @param fingerprint of the catalog that it was made from
 * @param steps all of them, in their order, those that are held back too
 */
public record PlanReport(String fingerprint, List<PlannedStep> steps, List<Unmended> unmended) {
  public PlanReport {
    steps = List.copyOf(steps);
    unmended = List.copyOf(unmended);
  }

  /**
   * A plan.
   *
   * @param outlook what would become of its steps
   */
  public static PlanReport of(Plan plan, Outlook outlook) {
    Map<Step, HeldBackStep> held =
        outlook.heldBack().stream()
            .collect(Collectors.toMap(HeldBackStep::step, Function.identity(), (one, same) -> one));
    List<PlannedStep> steps =
        plan.steps().stream()
            .map(
                step ->
                    held.containsKey(step)
                        ? PlannedStep.of(held.get(step))
                        : PlannedStep.of(step, outlook.unseen().contains(step)))
            .toList();
    return new PlanReport(plan.fingerprint(), steps, Unmended.of(plan));
  }

  /** Whether there is something to mend. */
  public boolean hasSomething() {
    return !steps.isEmpty() || !unmended.isEmpty();
  }

  /** Whether it has a step that would be done. */
  public boolean hasStepsToDo() {
    return steps.stream().anyMatch(step -> step.heldBack().isEmpty());
  }

  /** For people: a block a step, and a last line that sums up. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    steps.forEach(step -> lines.addAll(step.lines()));
    unmended.forEach(own -> lines.add(own.toString()));
    long heldBack = steps.stream().filter(step -> !step.heldBack().isEmpty()).count();
    lines.add(
        "steps to do: %d, held back: %d, differences that no statement mends: %d"
            .formatted(steps.size() - heldBack, heldBack, unmended.size()));
    return lines;
  }
}
