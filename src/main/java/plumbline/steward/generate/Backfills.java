package plumbline.steward.generate;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What rows of old get in columns that are required from now on. */
final class Backfills {
  private final Map<String, String> told;
  private final Set<String> unused;

  Backfills(Map<String, String> told) {
    this.told = told;
    this.unused = new TreeSet<>(told.keySet());
  }

  /** What a column gets that was told; empty for nothing. */
  Optional<String> told(Subject column) {
    for (String name : new String[] {column.table() + "." + column.name(), column.name()}) {
      if (told.containsKey(name)) {
        unused.remove(name);
        return Optional.of(told.get(name));
      }
    }
    return Optional.empty();
  }

  /**
   * What a new required column gets.
   *
   * @param declared its default; empty for none
   */
  String of(Subject column, String declared) {
    return told(column)
        .or(() -> Optional.of(declared).filter(value -> !value.isEmpty()))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%1$s.%2$s is required, and rows that are there have no value for it: say --backfill '%1$s.%2$s=EXPRESSION', or declare a default"
                        .formatted(column.table(), column.name())));
  }

  /** Refuses what was told of a column that needs nothing. */
  void checkAllUsed() {
    if (!unused.isEmpty()) {
      throw new IllegalArgumentException(
          "--backfill names %s, which is no column that becomes required"
              .formatted(String.join(", ", unused)));
    }
  }
}
