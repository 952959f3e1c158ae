package plumbline.steward.verify;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;

/**
 * Looks for rows and values that are gone. Rows are told apart by their primary key; of a table
 * without one, the values of each column are counted. What comes in the place of a null is no loss.
 */
final class Losses {
  private final Rows before;
  private final Rows end;
  private final List<Rows> intact;
  private final List<Rows> gone;
  private final SortedMap<ObjectId, Loss> found = new TreeMap<>();

  /**
   * A comparison.
   *
   * @param before what was there
   * @param end where it is looked for
   * @param intact only what was there at these moments too counts
   * @param gone only what was not there at these moments counts
   */
  private Losses(Rows before, Rows end, List<Rows> intact, List<Rows> gone) {
    this.before = before;
    this.end = end;
    this.intact = intact;
    this.gone = gone;
  }

  /** What is lost by a change, and not given back by its rollback. */
  static List<Loss> byChange(Rows before, Rows after, Rows back) {
    return new Losses(before, back, List.of(), List.of(after)).list();
  }

  /**
   * What is lost by a rollback.
   *
   * @param full right before it, with rows that came after the change
   */
  static List<Loss> byRollback(Rows before, Rows after, Rows full, Rows back) {
    Losses losses = new Losses(before, back, List.of(after, full), List.of());
    losses.compareNewcomers(after, full);
    return losses.list();
  }

  /** What is lost by applying a change again that did not lose it the first time. */
  static List<Loss> bySecondApply(Rows before, Rows after, Rows back, Rows again) {
    return new Losses(before, again, List.of(after, back), List.of()).list();
  }

  private List<Loss> list() {
    for (ObjectId table : before.shared(end)) {
      TableRows was = before.tables().get(table);
      TableRows is = end.tables().get(table);
      if (!was.equals(is)) {
        if (was.isKeyed() && is.columns().containsAll(was.key())) {
          compareByKey(table, was, is);
        } else {
          compareCounts(table, was, is);
        }
      }
    }
    return List.copyOf(found.values());
  }

  private void compareByKey(ObjectId table, TableRows was, TableRows is) {
    Map<List<String>, Map<String, String>> now = is.by(was.key());
    List<Map<List<String>, Map<String, String>>> intactRows = by(was.key(), intact, table);
    List<Map<List<String>, Map<String, String>>> goneRows = by(was.key(), gone, table);
    was.by(was.key())
        .forEach(
            (key, row) -> {
              Map<String, String> there = now.get(key);
              if (there == null) {
                if (counts(rows -> rows.containsKey(key), intactRows, goneRows)) {
                  add(new Loss(table, 1, was.rows().size() + " rows", is.rows().size() + " rows"));
                }
              } else {
                is.columns().stream()
                    .filter(column -> row.get(column) != null)
                    .filter(column -> !row.get(column).equals(there.get(column)))
                    .filter(
                        column ->
                            counts(
                                rows ->
                                    rows.containsKey(key)
                                        && row.get(column).equals(rows.get(key).get(column)),
                                intactRows,
                                goneRows))
                    .forEach(column -> add(value(table, column, row, there)));
              }
            });
  }

  private static Loss value(
      ObjectId table, String column, Map<String, String> was, Map<String, String> is) {
    String found = is.get(column);
    return new Loss(
        table.sibling(Kind.COLUMN, column), 1, was.get(column), found == null ? "" : found);
  }

  private static List<Map<List<String>, Map<String, String>>> by(
      List<String> key, List<Rows> moments, ObjectId table) {
    return moments.stream()
        .map(moment -> moment.tables().get(table))
        .map(rows -> rows == null ? Map.<List<String>, Map<String, String>>of() : rows.by(key))
        .toList();
  }

  private void compareCounts(ObjectId table, TableRows was, TableRows is) {
    List<TableRows> intactRows = of(intact, table);
    List<TableRows> goneRows = of(gone, table);
    int rows = was.rows().size();
    if (is.rows().size() < rows
        && counts(moment -> moment.rows().size() >= rows, intactRows, goneRows)) {
      add(new Loss(table, rows - is.rows().size(), rows + " rows", is.rows().size() + " rows"));
      return;
    }
    for (String column : was.columns()) {
      if (is.columns().contains(column)) {
        Map<String, Integer> now = is.values(column);
        was.values(column)
            .forEach(
                (value, count) -> {
                  int left = now.getOrDefault(value, 0);
                  if (left < count
                      && counts(
                          moment -> moment.values(column).getOrDefault(value, 0) >= count,
                          intactRows,
                          goneRows)) {
                    add(new Loss(table.sibling(Kind.COLUMN, column), count - left, value, ""));
                  }
                });
      }
    }
  }

  private static List<TableRows> of(List<Rows> moments, ObjectId table) {
    return moments.stream()
        .map(moment -> moment.tables().getOrDefault(table, TableRows.NONE))
        .toList();
  }

  private static <M> boolean counts(Predicate<M> isIn, List<M> intact, List<M> gone) {
    return intact.stream().allMatch(isIn) && gone.stream().noneMatch(isIn);
  }

  /** Rows that came after the change must outlive its rollback, with what they have. */
  private void compareNewcomers(Rows after, Rows full) {
    for (ObjectId table : before.shared(end)) {
      TableRows came = full.tables().getOrDefault(table, TableRows.NONE);
      TableRows is = end.tables().get(table);
      if (came.isKeyed() && is.columns().containsAll(came.key())) {
        Map<List<String>, Map<String, String>> old =
            after.tables().getOrDefault(table, TableRows.NONE).by(came.key());
        Map<List<String>, Map<String, String>> now = is.by(came.key());
        came.by(came.key())
            .forEach(
                (key, row) -> {
                  Map<String, String> there = now.get(key);
                  if (!old.containsKey(key) && there == null) {
                    int rows = came.rows().size();
                    add(new Loss(table, 1, rows + " rows", is.rows().size() + " rows"));
                  } else if (!old.containsKey(key)) {
                    is.columns().stream()
                        .filter(column -> row.get(column) != null && there.get(column) == null)
                        .forEach(column -> add(value(table, column, row, there)));
                  }
                });
      }
    }
  }

  private void add(Loss loss) {
    found.merge(loss.of(), loss, Loss::and);
  }
}
