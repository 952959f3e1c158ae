package plumbline.steward.ddl;

import java.util.List;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Step;

/** The statements for the objects of one type. */
interface ObjectDdl<T extends SchemaObject> {

  /** How one can become the other. */
  Way way(T found, T expected);

  /** Makes one. */
  List<Step> create(T object);

  /**
   * Makes ready beside the present one what takes its place, where that is {@link Way#ALTER_ALONE}.
   */
  default List<Step> prepare(T expected) {
    return List.of();
  }

  /** Makes one of the other, in a way that is not {@link Way#REPLACE}. */
  List<Step> alter(T found, T expected);

  /** Drops one. */
  List<Step> drop(T object);
}
