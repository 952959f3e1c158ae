package plumbline.steward.plan;

import java.util.List;
import java.util.Set;
import plumbline.steward.model.Grant;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;

/** What one database engine can do, and how it is told to. */
public interface Dialect {

  /** How an object can become another of the same identity. */
  enum Way {
    /** In place, whatever depends on it. */
    ALTER,
    /**
     * In place, after what depends on it (but for constraints, indexes and what the engine can make
     * of its default) has been dropped; that is made again afterwards.
     */
    ALTER_ALONE,
    /** Only by dropping it and making it again. */
    REPLACE
  }

  /** How an object can become another. */
  Way way(SchemaObject found, SchemaObject expected);

  /** The statements of an operation, in order; none where the engine needs none. */
  List<Step> steps(Operation operation);

  /**
   * What the server grants on a new object when nothing is said.
   *
   * @param owner whose it is
   */
  Set<Grant> initialGrants(ObjectId id, String owner);
}
