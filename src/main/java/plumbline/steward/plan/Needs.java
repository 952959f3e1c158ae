package plumbline.steward.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.ColumnDefault;
import plumbline.steward.model.Index;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.model.Setting;
import plumbline.steward.model.Table;

/** Which objects of one catalog need which others: what the server noted, and what goes without. */
final class Needs {
  private static final List<Kind> TABLE_LIKE =
      List.of(Kind.TABLE, Kind.FOREIGN_TABLE, Kind.VIEW, Kind.MATERIALIZED_VIEW);

  private final Map<ObjectId, Set<ObjectId>> needs = new HashMap<>();
  private final Map<ObjectId, Set<ObjectId>> neededBy = new HashMap<>();

  Needs(Catalog catalog) {
    catalog.dependencies().forEach((id, others) -> others.forEach(other -> note(id, other)));
    catalog.objects().values().forEach(object -> goesWithoutSaying(object, catalog));
  }

  private void goesWithoutSaying(SchemaObject object, Catalog catalog) {
    ObjectId id = object.id();
    if (id.kind().isPartOfTable()) {
      TABLE_LIKE.stream()
          .map(kind -> ObjectId.of(kind, id.schema(), id.table()))
          .filter(catalog.objects()::containsKey)
          .forEach(table -> note(id, table));
    }
    if (!id.schema().isEmpty()) {
      ObjectId schema = ObjectId.databaseWide(Kind.SCHEMA, id.schema());
      if (catalog.objects().containsKey(schema)) {
        note(id, schema);
      }
    }
    if (object.attachedTo() != null) {
      note(id, object.attachedTo());
    }
    if (object instanceof ColumnDefault value) {
      note(id, value.column());
    } else if (object instanceof Index index) {
      note(id, index.relation());
    } else if (object instanceof Setting setting) {
      setting.about().forEach(other -> note(id, other));
    } else if (object instanceof Table table) {
      table.parents().forEach(parent -> note(id, parent));
    }
  }

  private void note(ObjectId id, ObjectId other) {
    if (!id.equals(other)) {
      needs.computeIfAbsent(id, any -> new LinkedHashSet<>()).add(other);
      neededBy.computeIfAbsent(other, any -> new LinkedHashSet<>()).add(id);
    }
  }

  /** What an object needs, directly. */
  Set<ObjectId> of(ObjectId id) {
    return needs.getOrDefault(id, Set.of());
  }

  /** Which objects need it, directly. */
  List<ObjectId> by(ObjectId id) {
    return new ArrayList<>(neededBy.getOrDefault(id, Set.of()));
  }
}
