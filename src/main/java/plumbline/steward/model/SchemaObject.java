package plumbline.steward.model;

/**
 * One object of a schema, with all that makes it what it is but its owner, its comment and its
 * grants, which every kind can have and a {@link Catalog} keeps apart. Two objects are the same
 * when they are equal.
 *
 * <p>Expressions, types and definitions are texts that the database itself printed with an empty
 * search path. A text that does not apply is empty, never null.
 */
public sealed interface SchemaObject
    permits Schema,
        Extension,
        Table,
        Column,
        ColumnDefault,
        Constraint,
        Index,
        Sequence,
        View,
        MaterializedView,
        Routine,
        Trigger,
        Rule,
        Policy,
        EnumType,
        Domain,
        CompositeType,
        DefaultPrivileges,
        Setting,
        Defined,
        Unmodelled {

  ObjectId id();

  /**
   * The index or constraint of a partitioned parent that this one of a partition is a part of; null
   * for none.
   */
  default ObjectId attachedTo() {
    return null;
  }
}
