package plumbline.steward.ddl;

import plumbline.steward.model.Catalog;
import plumbline.steward.model.Column;
import plumbline.steward.model.ColumnDefault;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.model.Table;

/**
 * What the statements for a part must know of its table.
 *
 * @param found what is there
 * @param expected what is to be there
 */
record Tables(Catalog found, Catalog expected) {

  /** Whether nobody can have rows in it yet, so that nothing needs to be done online. */
  boolean isNew(ObjectId table) {
    return !found.objects().containsKey(table);
  }

  /** Whether one of the same identity is there, which has to go before another is made. */
  boolean isThere(ObjectId object) {
    return found.objects().containsKey(object);
  }

  /** Whether a table has a column already. */
  boolean hasColumn(ObjectId table, String name) {
    return found.objects().containsKey(table.sibling(Kind.COLUMN, name));
  }

  /** Whether its rows are in its partitions, so that some statements cannot be told to be quick. */
  boolean isPartitioned(ObjectId table) {
    return divides(expected.objects().get(table)) || divides(found.objects().get(table));
  }

  /** Whether a column that is there changes its type, under what speaks of its values. */
  boolean isRetyped(ObjectId table) {
    return found.objects().values().stream()
        .filter(object -> object instanceof Column column && column.table().equals(table))
        .anyMatch(
            object ->
                expected.objects().get(object.id()) instanceof Column column
                    && !column.type().equals(((Column) object).type()));
  }

  /** Whether a table is to be a part of another than now, or of none. */
  boolean leavesItsParent(ObjectId table) {
    return found.objects().get(table) instanceof Table before
        && expected.objects().get(table) instanceof Table after
        && !before.parents().equals(after.parents());
  }

  /** Whether a table that has a column from its parent keeps it when the parent has it no more. */
  boolean isKeptByHeir(Column column) {
    return !expected.objects().containsKey(column.id())
        && found.objects().values().stream()
            .filter(object -> object instanceof Table table && isHeir(table, column.table()))
            .map(heir -> heir.id().sibling(Kind.COLUMN, column.id().name()))
            .anyMatch(expected.objects()::containsKey);
  }

  /** What a column that is there is given where a statement says nothing; null for no value. */
  ColumnDefault defaultFound(ObjectId column) {
    return defaultIn(found, column);
  }

  /** What a column is to be given where a statement says nothing; null for no value. */
  ColumnDefault defaultExpected(ObjectId column) {
    return defaultIn(expected, column);
  }

  private static ColumnDefault defaultIn(Catalog catalog, ObjectId column) {
    return (ColumnDefault) catalog.objects().get(column.sibling(Kind.DEFAULT, column.name()));
  }

  private static boolean isHeir(Table table, ObjectId parent) {
    return !table.isPartition() && table.parents().contains(parent);
  }

  private static boolean divides(SchemaObject object) {
    return object instanceof Table table && !table.partitionKey().isEmpty();
  }
}
