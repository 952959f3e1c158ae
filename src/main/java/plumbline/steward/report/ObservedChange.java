package plumbline.steward.report;

import java.util.ArrayList;
import java.util.List;
import plumbline.steward.lint.LockMode;
import plumbline.steward.lint.RowCounts;
import plumbline.steward.lint.Sight;
import plumbline.steward.model.ObjectId;

/**
 * What a change was seen to do.
 *
 * @param locks those that it held on what was there before
 * @param rewritten the tables that were copied
 * @param read the tables whose rows were all read
 * @param lost what is gone
 * @param refusal what the database said against it; empty where it took it
 */
public record ObservedChange(
    String change,
    String file,
    List<Lock> locks,
    List<String> rewritten,
    List<String> read,
    List<String> lost,
    String refusal) {
  public ObservedChange {
    locks = List.copyOf(locks);
    rewritten = List.copyOf(rewritten);
    read = List.copyOf(read);
    lost = List.copyOf(lost);
  }

  /**
   * A lock on a table.
   *
   * @param blocks who waits while it is held
   * @param rows how many the live database has there; null where that is not known
   */
  public record Lock(String table, LockMode mode, List<String> blocks, Long rows) {
    public Lock {
      blocks = List.copyOf(blocks);
    }

    @Override
    public String toString() {
      return "locks %s (%s%s: %s)"
          .formatted(
              table,
              mode,
              rows == null ? "" : ", " + RowWords.of(rows),
              blocks.isEmpty() ? "nobody waits" : String.join(", ", blocks) + " wait");
    }
  }

  static ObservedChange of(Sight sight, RowCounts rows) {
    return new ObservedChange(
        sight.change().id(),
        sight.change().file(),
        sight.locks().entrySet().stream()
            .map(
                lock ->
                    new Lock(
                        lock.getKey().path(),
                        lock.getValue(),
                        lock.getValue().blocked(),
                        rows.find(lock.getKey()).orElse(null)))
            .toList(),
        paths(sight.rewritten()),
        paths(sight.read()),
        sight.lost().stream().map(ObjectId::toString).toList(),
        sight.refusal());
  }

  private static List<String> paths(List<ObjectId> tables) {
    return tables.stream().map(ObjectId::path).toList();
  }

  /** Whether others notice anything of it. */
  boolean isFelt() {
    return locks.stream().anyMatch(lock -> !lock.blocks().isEmpty())
        || !(rewritten.isEmpty() && lost.isEmpty() && refusal.isEmpty());
  }

  /** For people. */
  String line() {
    List<String> parts = new ArrayList<>();
    locks.stream().filter(lock -> !lock.blocks().isEmpty()).map(Lock::toString).forEach(parts::add);
    rewritten.forEach(table -> parts.add("rewrites " + table));
    read.forEach(table -> parts.add("reads all of " + table));
    lost.forEach(object -> parts.add("drops " + object));
    if (!refusal.isEmpty()) {
      parts.add("fails: " + refusal);
    }
    return "observed: %s::%s %s".formatted(file, change, String.join("; ", parts));
  }
}
