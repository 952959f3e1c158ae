package plumbline.steward.model;

import java.util.Set;

/**
 * What a statement of its own says about objects, and what is no part of their definitions: an
 * index's tablespace, a right on a function of an extension.
 *
 * @param about the objects that it goes with; none for the server's own
 * @param statement says it
 * @param undoing takes it back
 * @param moves whether rows are written to another place
 */
public record Setting(
    ObjectId id, Set<ObjectId> about, String statement, String undoing, boolean moves)
    implements SchemaObject {
  public Setting {
    about = Set.copyOf(about);
  }
}
