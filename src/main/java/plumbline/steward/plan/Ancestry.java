package plumbline.steward.plan;

import java.util.LinkedHashSet;
import java.util.Set;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.Table;

/** Which tables a table inherits from. */
final class Ancestry {
  private Ancestry() {}

  /** Its parents and theirs, the nearest first. */
  static Set<ObjectId> of(Table table, Catalog catalog) {
    Set<ObjectId> ancestors = new LinkedHashSet<>(table.parents());
    for (ObjectId parent : table.parents()) {
      if (catalog.objects().get(parent) instanceof Table above) {
        ancestors.addAll(of(above, catalog));
      }
    }
    return ancestors;
  }

  /** Those that a table leaves, where it gets other parents. */
  static Set<ObjectId> left(Table found, Table expected, Catalog before) {
    Set<ObjectId> left = new LinkedHashSet<>(of(found, before));
    left.removeAll(of(found.under(found.parentsSharedWith(expected)), before));
    return left;
  }
}
