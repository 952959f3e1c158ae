package plumbline.steward.lint;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import plumbline.steward.changelog.Change;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;

/**
 * What a change was seen to do.
 *
 * @param locks the strongest mode in which it locked each table that was there before
 * @param rewritten the tables that were copied
 * @param read the tables whose rows were all read
 * @param lost what is gone
 * @param refusal what the database said against it; empty where it took it
 */
public record Sight(
    Change change,
    Map<ObjectId, LockMode> locks,
    List<ObjectId> rewritten,
    List<ObjectId> read,
    List<ObjectId> lost,
    String refusal) {
  public Sight {
    locks = Collections.unmodifiableMap(new TreeMap<>(locks));
    rewritten = List.copyOf(rewritten);
    read = List.copyOf(read);
    lost = List.copyOf(lost);
  }

  static Sight of(Observation seen) {
    Effects effects = seen.effects();
    Map<ObjectId, LockMode> locks = new HashMap<>(effects.locks());
    locks.keySet().removeIf(table -> !seen.isOld(table));
    return new Sight(
        seen.change(),
        locks,
        old(effects.rewritten(), seen),
        old(effects.scanned(), seen),
        seen.lost().map(SchemaObject::id).filter(seen::isOld).sorted().toList(),
        seen.refusal().words());
  }

  private static List<ObjectId> old(Set<ObjectId> tables, Observation seen) {
    return tables.stream().filter(seen::isOld).sorted().toList();
  }
}
