package plumbline.steward.lint;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plumbline.steward.changelog.Change;
import plumbline.steward.model.ObjectId;

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

  static Sight of(Observation seen) {
    Effects effects = seen.effects();
    return new Sight(
        seen.change(),
        new TreeMap<>(effects.locks()),
        effects.rewritten().stream().sorted().toList(),
        effects.scanned().stream().sorted().toList(),
        seen.lost().map(object -> object.id()).sorted().toList(),
        seen.refusal().words());
  }
}
