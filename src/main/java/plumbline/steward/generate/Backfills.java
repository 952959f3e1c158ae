package plumbline.steward.generate;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What rows of old get in columns that are required from now on. */
final class Backfills {
  private final Map<String, String> told;
  private final Set<String> unused;

  Backfills(Map<String, String> told) {
    this.told = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    this.told.putAll(told);
    this.unused = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    this.unused.addAll(told.keySet());
  }

  /** What a column gets that was told; empty for nothing. */
  Optional<Fill> told(Subject column) {
    Optional<String> everywhere = find("", column);
    Optional<String> onPostgresql = find("postgresql:", column).or(() -> everywhere);
    Optional<String> onH2 = find("h2:", column).or(() -> everywhere);
    if (onPostgresql.isPresent() != onH2.isPresent()) {
      throw new IllegalArgumentException(
          "--backfill says what rows on one engine alone get in %1$s.%2$s: say --backfill '%3$s:%1$s.%2$s=EXPRESSION', too"
              .formatted(
                  column.table(), column.name(), onH2.isPresent() ? Side.POSTGRESQL : Side.H2));
    }
    return onPostgresql.map(value -> new Fill(value, onH2.orElseThrow()));
  }

  private Optional<String> find(String engine, Subject column) {
    for (String name : new String[] {column.table() + "." + column.name(), column.name()}) {
      if (told.containsKey(engine + name)) {
        unused.remove(engine + name);
        return Optional.of(told.get(engine + name));
      }
    }
    return Optional.empty();
  }

  /**
   * What a new required column gets.
   *
   * @param declared its default; empty for none
   */
  Fill of(Subject column, String declared) {
    return told(column)
        .or(() -> Optional.of(declared).filter(value -> !value.isEmpty()).map(Fill::of))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%1$s.%2$s is required, and rows that are there have no value for it: say --backfill '%1$s.%2$s=EXPRESSION', or declare a default"
                        .formatted(column.table(), column.name())));
  }

  /** What rows get in a required column that comes back when a change is taken back. */
  Fill ofDropped(Subject column) {
    return told(column)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%1$s.%2$s is required, and rows have no value for it when it comes back by the rollback: say --backfill '%1$s.%2$s=EXPRESSION' for those"
                        .formatted(column.table(), column.name())));
  }

  /** Refuses what was told of a column that needs nothing. */
  void checkAllUsed() {
    if (!unused.isEmpty()) {
      throw new IllegalArgumentException(
          "--backfill names %s, which is no column that becomes required, or comes back so"
              .formatted(String.join(", ", unused)));
    }
  }
}
