package plumbline.furnish;

/**
 * A table of workspaces whose objects others may refer to.
 *
 * @param name as SQL has it
 * @param present what tells that an object is not deleted, as the end of a condition; empty where
 *     deleted objects are gone
 */
record ReferableTable(String name, String present) {

  /** What its objects are called, in the plural. */
  String words() {
    return name.replace('_', ' ');
  }
}
