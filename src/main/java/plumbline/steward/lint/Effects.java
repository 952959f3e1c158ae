package plumbline.steward.lint;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plumbline.steward.model.ObjectId;

/**
 * What a change was seen to do to tables and indexes that were there before it.
 *
 * @param locks the strongest mode in which it locked each table
 * @param rewritten the tables that were copied as a whole
 * @param scanned the tables whose rows were all read
 * @param built the new indexes, each with its table
 */
record Effects(
    Map<ObjectId, LockMode> locks,
    Set<ObjectId> rewritten,
    Set<ObjectId> scanned,
    Map<ObjectId, ObjectId> built) {
  static final Effects NONE = new Effects(Map.of(), Set.of(), Set.of(), Map.of());

  Effects {
    locks = Map.copyOf(locks);
    rewritten = Set.copyOf(rewritten);
    scanned = Set.copyOf(scanned);
    built = Map.copyOf(built);
  }

  /** Whether nobody can write to a table meanwhile. */
  boolean blocksWriters(ObjectId table) {
    return Optional.ofNullable(locks.get(table)).filter(LockMode::blocksWriters).isPresent();
  }

  /** Who waits for a table meanwhile: {@code readers and writers blocked}. */
  String waiting(ObjectId table) {
    LockMode mode = locks.getOrDefault(table, LockMode.ACCESS_SHARE);
    if (mode.blocksReaders()) {
      return "readers and writers blocked";
    }
    return mode.blocksWriters() ? "writers blocked" : "nobody blocked";
  }
}
