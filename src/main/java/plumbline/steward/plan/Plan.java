package plumbline.steward.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plumbline.steward.model.ObjectId;

/**
 * Ordered steps from what a database holds to what it should hold.
 *
 * @param fingerprint of the catalog that it was made from; it fits no other
 * @param steps all of them, in order
 * @param followers of each step that loses data or that rows may be in the way of, those that
 *     cannot be done, or are in vain, without it
 * @param unmended what differs and cannot be mended by a statement, and why
 */
public record Plan(
    String fingerprint,
    List<Step> steps,
    Map<Step, Set<Step>> followers,
    Map<ObjectId, String> unmended) {
  public Plan {
    steps = List.copyOf(steps);
    followers = Map.copyOf(followers);
    unmended = Map.copyOf(unmended);
  }

  public boolean isEmpty() {
    return steps.isEmpty();
  }

  /** The steps that cannot be done where nothing may be lost. */
  public List<Step> heldBack() {
    return without(steps.stream().filter(Step::isDestructive).toList());
  }

  /** Some steps that are not to be done, and those that cannot be done then, in their order. */
  List<Step> without(Collection<Step> some) {
    Set<Step> all = new HashSet<>(some);
    some.forEach(step -> all.addAll(followers.getOrDefault(step, Set.of())));
    return steps.stream().filter(all::contains).toList();
  }
}
