package plumbline.steward.plan;

import java.util.List;
import java.util.Map;
import plumbline.steward.model.ObjectId;

/**
 * Ordered steps from what a database holds to what it should hold.
 *
 * @param fingerprint of the catalog that it was made from; it fits no other
 * @param steps in order
 * @param unmended what differs and cannot be mended by a statement, and why
 */
public record Plan(String fingerprint, List<Step> steps, Map<ObjectId, String> unmended) {
  public Plan {
    steps = List.copyOf(steps);
    unmended = Map.copyOf(unmended);
  }

  public boolean isEmpty() {
    return steps.isEmpty();
  }
}
