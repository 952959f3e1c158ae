package plumbline.steward.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import plumbline.steward.diff.Difference;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Column;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.model.Sequence;
import plumbline.steward.model.Table;

/**
 * Finds what may be one thing under two names: something that is missing, and something that
 * nothing asks for and that is like it. Columns of a table are alike where their values are of one
 * kind, tables of a schema where more than half of their columns are called the same, sequences of
 * a schema where they count the same, for the same column.
 */
final class Lookalikes {
  private final Map<ObjectId, Set<String>> columns = new HashMap<>();

  /** Two names of one thing, it may be. */
  record Pair(ObjectId missing, ObjectId unexpected) {}

  private Lookalikes(Catalog found, Catalog expected) {
    noteColumns(found);
    noteColumns(expected);
  }

  private void noteColumns(Catalog catalog) {
    for (SchemaObject object : catalog.objects().values()) {
      if (object instanceof Column column) {
        columns.computeIfAbsent(column.table(), any -> new TreeSet<>()).add(column.id().name());
      }
    }
  }

  /** All pairs. */
  static List<Pair> among(List<Difference> differences, Catalog found, Catalog expected) {
    Lookalikes lookalikes = new Lookalikes(found, expected);
    Map<Object, List<SchemaObject>> unexpected = new HashMap<>();
    for (Difference difference : differences) {
      if (difference instanceof Difference.Unexpected one) {
        unexpected.computeIfAbsent(whole(one.found()), any -> new ArrayList<>()).add(one.found());
      }
    }
    List<Pair> pairs = new ArrayList<>();
    for (Difference difference : differences) {
      if (difference instanceof Difference.Missing one) {
        unexpected.getOrDefault(whole(one.expected()), List.of()).stream()
            .filter(other -> lookalikes.areAlike(one.expected(), other))
            .forEach(other -> pairs.add(new Pair(one.expected().id(), other.id())));
      }
    }
    return pairs;
  }

  /** What two names would have to lie in to be those of one thing. */
  private static Object whole(SchemaObject object) {
    return object instanceof Column column
        ? column.table()
        : List.of(object.id().kind(), object.id().schema());
  }

  private boolean areAlike(SchemaObject missing, SchemaObject unexpected) {
    if (missing instanceof Column one && unexpected instanceof Column other) {
      return one.generated().isEmpty() == other.generated().isEmpty()
          && TypeFamily.isShared(one.type(), other.type());
    }
    if (missing instanceof Table one && unexpected instanceof Table other) {
      return one.bound().equals(other.bound()) && shareMostColumns(one.id(), other.id());
    }
    return missing instanceof Sequence one
        && unexpected instanceof Sequence other
        && one.options().equals(other.options())
        && Objects.equals(one.ownedBy(), other.ownedBy());
  }

  private boolean shareMostColumns(ObjectId table, ObjectId other) {
    Set<String> some = columns.getOrDefault(table, Set.of());
    Set<String> others = columns.getOrDefault(other, Set.of());
    long shared = some.stream().filter(others::contains).count();
    return 2 * shared > Math.max(some.size(), others.size());
  }
}
