package plumbline.steward.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plumbline.steward.diff.Difference;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Column;
import plumbline.steward.model.ColumnDefault;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.model.Table;

/**
 * Finds what may be one thing under two names: a table of a schema, or a column of a table, that is
 * missing, and the one that nothing asks for and that is like it. Tables are alike where their
 * columns are.
 */
final class Lookalikes {
  private final Map<Object, List<ObjectId>> missing = new HashMap<>();
  private final Map<Object, List<ObjectId>> unexpected = new HashMap<>();

  /** Two names of one thing, it may be. */
  record Pair(ObjectId missing, ObjectId unexpected) {}

  private Lookalikes() {}

  /** All pairs; none of what is like more than one other. */
  static List<Pair> among(List<Difference> differences, Catalog found, Catalog expected) {
    Lookalikes lookalikes = new Lookalikes();
    for (Difference difference : differences) {
      if (difference instanceof Difference.Missing one) {
        note(one.expected(), expected, found, lookalikes.missing);
      } else if (difference instanceof Difference.Unexpected one) {
        note(one.found(), found, expected, lookalikes.unexpected);
      }
    }
    return lookalikes.pairs();
  }

  private static void note(
      SchemaObject object, Catalog own, Catalog other, Map<Object, List<ObjectId>> nameless) {
    if (object instanceof Column column && other.objects().containsKey(column.table())) {
      Object key = nameless(column, column.id().sibling(Kind.COLUMN, ""), own);
      nameless.computeIfAbsent(key, any -> new ArrayList<>()).add(column.id());
    } else if (object instanceof Table table) {
      nameless.computeIfAbsent(nameless(table, own), any -> new ArrayList<>()).add(table.id());
    }
  }

  private static Object nameless(Column column, ObjectId id, Catalog catalog) {
    return catalog.objects().get(column.id().sibling(Kind.DEFAULT, column.id().name()))
            instanceof ColumnDefault value
        ? List.of(column.called(id), value.expression())
        : List.of(column.called(id));
  }

  private static Object nameless(Table table, Catalog catalog) {
    ObjectId id = ObjectId.of(Kind.TABLE, table.id().schema(), "");
    Set<Object> columns = new HashSet<>();
    for (SchemaObject object : catalog.objects().values()) {
      if (object instanceof Column column && column.table().equals(table.id())) {
        columns.add(nameless(column, id.sibling(Kind.COLUMN, column.id().name()), catalog));
      }
    }
    return List.of(LateParts.without(table).called(id), columns);
  }

  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    missing.forEach(
        (key, ids) -> {
          List<ObjectId> others = unexpected.getOrDefault(key, List.of());
          if (ids.size() == 1 && others.size() == 1) {
            pairs.add(new Pair(ids.get(0), others.get(0)));
          }
        });
    return pairs;
  }
}
