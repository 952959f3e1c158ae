package plumbline.steward.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for values of a row that go together. Foreign keys are known beforehand; of everything else
 * it learns which values do not go together from what the database refuses.
 */
final class RowSearch {
  /** How many combinations are thought through before it gives up. */
  private static final int STEPS = 100_000;

  private final List<String> columns;
  private final List<List<Value>> given;
  private final List<List<Value>> candidates;
  private final List<Tuples> allowed = new ArrayList<>();
  private final Map<List<Integer>, Set<List<Value>>> refused = new HashMap<>();
  private int steps;
  private int suspect;
  private int depth = 1;

  /**
   * A search.
   *
   * @param candidates of each column, the likeliest first
   */
  RowSearch(Map<String, List<Value>> candidates) {
    this.columns = List.copyOf(candidates.keySet());
    this.given = List.copyOf(candidates.values());
    this.candidates = new ArrayList<>(given);
  }

  /** Values of some columns, of which a row must have one combination, or a null. */
  private record Tuples(List<Integer> places, Set<List<Value>> tuples) {}

  /** Allows some columns only these combinations; rows with a null or a default among them pass. */
  void allowOnly(List<String> some, Set<List<Value>> tuples) {
    allowed.add(new Tuples(places(some), tuples));
  }

  /** The next row; empty where there is none. */
  Optional<Map<String, Value>> next() {
    steps = 0;
    List<Value> row = new ArrayList<>();
    if (!extend(row)) {
      return Optional.empty();
    }
    Map<String, Value> values = new LinkedHashMap<>();
    for (int place = 0; place < columns.size(); place++) {
      values.put(columns.get(place), row.get(place));
    }
    return Optional.of(values);
  }

  /**
   * Learns that the database refuses a row for its values of some columns.
   *
   * @param some empty where the database does not say which
   */
  void refuse(Map<String, Value> row, Set<String> some) {
    List<String> blamed = columns.stream().filter(some::contains).toList();
    boolean known = blamed.stream().anyMatch(column -> !row.get(column).equals(Value.DEFAULT));
    List<Integer> places = places(known ? blamed : columns);
    refused
        .computeIfAbsent(places, any -> new HashSet<>())
        .add(places.stream().map(place -> row.get(columns.get(place))).toList());
    if (blamed.isEmpty()) {
      suspectTheNext();
    }
  }

  /** Nobody knows which value is at fault: one column after the other begins with another. */
  private void suspectTheNext() {
    int longest = given.stream().mapToInt(List::size).max().orElse(0);
    candidates.clear();
    candidates.addAll(given);
    while (depth < longest) {
      int place = suspect++;
      if (place == columns.size()) {
        suspect = 0;
        depth++;
      } else if (given.get(place).size() > depth) {
        List<Value> others = new ArrayList<>(given.get(place));
        Collections.rotate(others, -depth);
        candidates.set(place, others);
        return;
      }
    }
  }

  private List<Integer> places(List<String> some) {
    return some.stream().map(columns::indexOf).toList();
  }

  private boolean extend(List<Value> row) {
    int place = row.size();
    if (place == columns.size()) {
      return true;
    }
    for (Value value : candidates.get(place)) {
      if (++steps > STEPS) {
        return false;
      }
      row.add(value);
      if (mayStand(row) && extend(row)) {
        return true;
      }
      row.remove(place);
    }
    return false;
  }

  /** Whether nothing is known against the values so far; asked of each value once it is there. */
  private boolean mayStand(List<Value> row) {
    int last = row.size() - 1;
    for (Tuples tuples : allowed) {
      if (Collections.max(tuples.places()) == last) {
        List<Value> values = tuples.places().stream().map(row::get).toList();
        if (values.stream().allMatch(Value::isGiven) && !tuples.tuples().contains(values)) {
          return false;
        }
      }
    }
    return refused.entrySet().stream()
        .filter(known -> Collections.max(known.getKey()) == last)
        .noneMatch(
            known -> known.getValue().contains(known.getKey().stream().map(row::get).toList()));
  }
}
