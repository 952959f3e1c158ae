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
}
