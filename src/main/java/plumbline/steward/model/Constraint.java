package plumbline.steward.model;

/**
 * A constraint of a table. Those that a parent table gives are no objects of their own.
 *
 * @param definition such as {@code CHECK ((a > 0))}, without its validity
 * @param validated false for one that rows of old may break
 * @param enforced false where somebody has switched off what enforces it
 * @param attachedTo the constraint of the partitioned parent that it is a part of; null for none
 */
public record Constraint(
    ObjectId id,
    Type type,
    String definition,
    boolean validated,
    boolean enforced,
    ObjectId attachedTo)
    implements SchemaObject {

  /** What it demands. */
  public enum Type {
    PRIMARY_KEY,
    UNIQUE,
    EXCLUSION,
    CHECK,
    FOREIGN_KEY,
    NOT_NULL
  }

  /** Whether an index of its own name stands behind it. */
  public boolean hasIndex() {
    return type == Type.PRIMARY_KEY || type == Type.UNIQUE || type == Type.EXCLUSION;
  }

  /**
   * Whether it has to be made anew to become another one: what was not enforced, rows may have
   * broken meanwhile.
   */
  public boolean isRemadeAs(Constraint expected) {
    return !definition.equals(expected.definition) || (!enforced && expected.enforced);
  }

  /** Whether heirs and partitions of its table have to have it, too. */
  public boolean isInherited() {
    return type == Type.CHECK && !definition.endsWith(" NO INHERIT");
  }

  /** The same for another table. */
  public Constraint of(ObjectId table) {
    return new Constraint(
        table.sibling(Kind.CONSTRAINT, id.name()),
        type,
        definition,
        validated,
        enforced,
        attachedTo);
  }

  /** The table that it is a constraint of. */
  public ObjectId table() {
    return ObjectId.of(Kind.TABLE, id.schema(), id.table());
  }
}
