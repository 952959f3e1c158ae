package plumbline.steward.ddl;

import plumbline.steward.model.Catalog;
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

  /** Whether its rows are in its partitions, so that some statements cannot be told to be quick. */
  boolean isPartitioned(ObjectId table) {
    return divides(expected.objects().get(table)) || divides(found.objects().get(table));
  }

  private static boolean divides(SchemaObject object) {
    return object instanceof Table table && !table.partitionKey().isEmpty();
  }
}
