package plumbline.steward.generate;

import java.util.Locale;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;

/**
 * An object as a change names it, on every engine: without its schema, in lower case.
 *
 * @param table what it is a part of; empty for what stands alone
 */
record Subject(Kind kind, String table, String name) {

  static Subject of(ObjectId id) {
    return new Subject(id.kind(), lower(id.table()), lower(id.name()));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  Subject part(Kind partKind, String partName) {
    return new Subject(partKind, table.isEmpty() ? name : table, partName);
  }
}
