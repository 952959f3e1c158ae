package plumbline.steward.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * kind, but for one that was added later; tables of a schema where more than half of their columns
 * are called the same; sequences of a schema where they count the same, for the same column.
 */
final class Lookalikes {
  private final Map<ObjectId, List<String>> found;
  private final Map<ObjectId, List<String>> expected;

  /** Two names of one thing, it may be. */
  record Pair(ObjectId missing, ObjectId unexpected) {}

  private Lookalikes(Catalog found, Catalog expected) {
    this.found = columns(found);
    this.expected = columns(expected);
  }

  private static Map<ObjectId, List<String>> columns(Catalog catalog) {
    Map<ObjectId, List<String>> columns = new HashMap<>();
    for (SchemaObject object : catalog.objects().values()) {
      if (object instanceof Column column) {
        columns.computeIfAbsent(column.table(), any -> new ArrayList<>()).add(column.id().name());
      }
    }
    return columns;
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
          && TypeFamily.isShared(one.type(), other.type())
          && !wasAddedLater(one, other);
    }
    if (missing instanceof Table one && unexpected instanceof Table other) {
      return one.bound().equals(other.bound()) && shareMostColumns(one.id(), other.id());
    }
    return missing instanceof Sequence one
        && unexpected instanceof Sequence other
        && one.options().equals(other.options())
        && Objects.equals(one.ownedBy(), other.ownedBy());
  }

  /**
   * Whether a column stands behind all that stayed, where the missing one did not: a rename leaves
   * a column in its place, and a new one comes last. Where those that stayed have changed places
   * nobody can tell.
   */
  private boolean wasAddedLater(Column missing, Column unexpected) {
    List<String> there = found.get(unexpected.table());
    List<String> wanted = expected.get(missing.table());
    List<String> stayed = there.stream().filter(wanted::contains).toList();
    return stayed.equals(wanted.stream().filter(there::contains).toList())
        && !stayed.isEmpty()
        && there.indexOf(unexpected.id().name()) > there.indexOf(last(stayed))
        && wanted.indexOf(missing.id().name()) < wanted.indexOf(last(stayed));
  }

  private static String last(List<String> names) {
    return names.get(names.size() - 1);
  }

  private boolean shareMostColumns(ObjectId missing, ObjectId unexpected) {
    List<String> wanted = expected.getOrDefault(missing, List.of());
    List<String> there = found.getOrDefault(unexpected, List.of());
    long shared = wanted.stream().filter(there::contains).count();
    return 2 * shared > Math.max(wanted.size(), there.size());
  }
}
