package plumbline.steward.plan;

import java.util.List;

/**
 * What became of a plan's steps.
 *
 * @param done in their order
 * @param heldBack because nothing may be lost, or because rows are in the way
 * @param left not done because one before them failed, beginning with that one
 */
public record PlanOutcome(List<Step> done, List<HeldBackStep> heldBack, List<Step> left) {
  public PlanOutcome {
    done = List.copyOf(done);
    heldBack = List.copyOf(heldBack);
    left = List.copyOf(left);
  }
}
