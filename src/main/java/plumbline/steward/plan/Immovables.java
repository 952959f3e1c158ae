package plumbline.steward.plan;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.Unmodelled;

/** What must not be away for a moment, so that what it depends on stays as it is as well. */
final class Immovables {
  private final Predicate<ObjectId> managed;
  private final Renames renames;
  private final Catalog found;
  private final Catalog expected;
  private final Map<ObjectId, String> held = new TreeMap<>();

  Immovables(Predicate<ObjectId> managed, Renames renames, Catalog found, Catalog expected) {
    this.managed = managed;
    this.renames = renames;
    this.found = found;
    this.expected = expected;
  }

  /**
   * Keeps an object where it is, because of another.
   *
   * @param reason why, of the object
   * @return whether it was not known yet
   */
  boolean hold(ObjectId id, String reason) {
    return held.putIfAbsent(id, reason) == null;
  }

  /** Why an object is kept where it is because of another; null for one that is not. */
  String reason(ObjectId id) {
    return held.get(id);
  }

  /** Why what a dependant needs has to stay as it is; null where the dependant can go. */
  String reasonFor(ObjectId dependant) {
    if (held.containsKey(dependant)) {
      return dependant + " depends on it and has to stay";
    }
    if (renames.leave(dependant)) {
      return dependant + " depends on it, and may have been renamed or lean on what was";
    }
    return managed.test(dependant)
            && expected.objects().containsKey(dependant)
            && !(found.objects().get(dependant) instanceof Unmodelled)
        ? null
        : dependant + " depends on it, and Plumbline does not manage that or cannot write it";
  }
}
