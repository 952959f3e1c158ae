package plumbline.steward.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of one table at one moment, as texts.
 *
 * @param key the columns that tell rows apart; empty where it has no primary key
 * @param rows the values in the order of the columns; null for null
 */
record TableRows(List<String> columns, List<String> key, List<List<String>> rows) {
  static final TableRows NONE = new TableRows(List.of(), List.of(), List.of());

  boolean isKeyed() {
    return !key.isEmpty();
  }

  /**
   * The rows by some columns, each as its columns' values; none where it lacks one of the columns.
   */
  Map<List<String>, Map<String, String>> by(List<String> some) {
    Map<List<String>, Map<String, String>> keyed = new HashMap<>();
    if (!columns.containsAll(some)) {
      return keyed;
    }
    for (List<String> row : rows) {
      Map<String, String> values = new HashMap<>();
      for (int place = 0; place < columns.size(); place++) {
        values.put(columns.get(place), row.get(place));
      }
      keyed.put(some.stream().map(values::get).toList(), values);
    }
    return keyed;
  }

  /** How often each value but null is in a column. */
  Map<String, Integer> values(String column) {
    Map<String, Integer> values = new HashMap<>();
    int place = columns.indexOf(column);
    for (List<String> row : rows) {
      if (place >= 0 && row.get(place) != null) {
        values.merge(row.get(place), 1, Integer::sum);
      }
    }
    return values;
  }
}
