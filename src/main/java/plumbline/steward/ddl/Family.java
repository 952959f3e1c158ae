package plumbline.steward.ddl;

import java.util.List;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Step;

/**
 * The objects of one type, and what is said of them.
 *
 * @param type the type
 * @param ddl the statements for it
 */
record Family<T extends SchemaObject>(Class<T> type, ObjectDdl<T> ddl) {

  boolean covers(SchemaObject object) {
    return type.isInstance(object);
  }

  Way way(SchemaObject found, SchemaObject expected) {
    return ddl.way(type.cast(found), type.cast(expected));
  }

  List<Step> create(SchemaObject object) {
    return ddl.create(type.cast(object));
  }

  List<Step> prepare(SchemaObject expected) {
    return ddl.prepare(type.cast(expected));
  }

  List<Step> alter(SchemaObject found, SchemaObject expected) {
    return ddl.alter(type.cast(found), type.cast(expected));
  }

  List<Step> drop(SchemaObject object) {
    return ddl.drop(type.cast(object));
  }
}
