package plumbline.steward.plan;

import java.util.LinkedHashSet;
import java.util.Set;
import plumbline.steward.diff.Difference;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Column;
import plumbline.steward.model.Constraint;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.model.Table;

/** What comes to a table from its parents or its type, and needs no statement of its own. */
final class Descent {
  private final Catalog found;
  private final Catalog expected;

  Descent(Catalog found, Catalog expected) {
    this.found = found;
    this.expected = expected;
  }

  /** Whether a difference goes when the table joins its parent, or when its type changes. */
  boolean settles(Difference difference) {
    if (difference instanceof Difference.Missing missing) {
      return isGivenByType(missing.expected()) || isLeftByParent(missing.expected());
    }
    if (difference instanceof Difference.Unexpected unexpected) {
      return isGivenByType(unexpected.found()) || isThatOfParent(unexpected.found());
    }
    return difference instanceof Difference.Altered altered
        && altered.found() instanceof Column column
        && !column.type().equals(((Column) altered.expected()).type())
        && isGivenByType(column);
  }

  private boolean isGivenByType(SchemaObject object) {
    return object instanceof Column column
        && found.objects().get(column.table()) instanceof Table there
        && expected.objects().get(column.table()) instanceof Table wanted
        && !there.ofType().isEmpty()
        && there.ofType().equals(wanted.ofType());
  }

  /** A table that leaves its parent keeps the parent's checks as its own. */
  private boolean isLeftByParent(SchemaObject object) {
    return object instanceof Constraint check
        && found.objects().get(check.table()) instanceof Table there
        && expected.objects().get(check.table()) instanceof Table wanted
        && left(there, wanted, found).stream()
            .map(ancestor -> found.objects().get(check.of(ancestor).id()))
            .anyMatch(
                above -> above instanceof Constraint other && other.of(there.id()).equals(check));
  }

  /** A table can join its parent only with the parent's constraints, which then become one. */
  private boolean isThatOfParent(SchemaObject object) {
    return object instanceof Constraint constraint
        && !constraint.hasIndex()
        && expected.objects().get(constraint.table()) instanceof Table table
        && expected.ancestors(table).stream()
            .map(ancestor -> ancestor.sibling(Kind.CONSTRAINT, object.id().name()))
            .map(expected.objects()::get)
            .anyMatch(
                above ->
                    above instanceof Constraint other
                        && other.definition().equals(constraint.definition()));
  }

  /**
   * Whether an heir keeps as its own, whatever is done, what it should have from its parent only.
   */
  boolean staysLocal(Difference difference) {
    if (difference instanceof Difference.Altered altered
        && altered.found() instanceof Column column) {
      Column wanted = (Column) altered.expected();
      return column.local()
          && wanted.inherited()
          && !wanted.local()
          && !isPartition(column.table());
    }
    return difference instanceof Difference.Unexpected unexpected
        && isThatOfParent(unexpected.found())
        && !isPartition(((Constraint) unexpected.found()).table());
  }

  private boolean isPartition(ObjectId table) {
    return expected.objects().get(table) instanceof Table wanted && wanted.isPartition();
  }

  /** Which tables a table no longer inherits from. */
  static Set<ObjectId> left(Table there, Table wanted, Catalog found) {
    Set<ObjectId> left = new LinkedHashSet<>(found.ancestors(there));
    left.removeAll(found.ancestors(there.under(there.parentsSharedWith(wanted))));
    return left;
  }
}
