package plumbline.steward.plan;

import java.util.List;
import java.util.Map;
import plumbline.steward.model.ObjectId;

/**
 * Ordered steps from what a database holds to what it should hold.
 *
 * @param fingerprint of the catalog that it was made from; it fits no other
 * @param steps all of them, in order
 * @param heldBack those of the steps that cannot be done where nothing may be lost: the destructive
 *     ones, and those that build on them
 * @param unmended what differs and cannot be mended by a statement, and why
 */
public record Plan(
    String fingerprint, List<Step> steps, List<Step> heldBack, Map<ObjectId, String> unmended) {
  public Plan {
    steps = List.copyOf(steps);
    heldBack = List.copyOf(heldBack);
    unmended = Map.copyOf(unmended);
  }

  public boolean isEmpty() {
    return steps.isEmpty();
  }

  /** The steps that are done where nothing may be lost. */
  public List<Step> harmless() {
    return steps.stream().filter(step -> !heldBack.contains(step)).toList();
  }
}
