package plumbline.steward.model;

/** What a column of a table or view is given where a statement says nothing. */
public record ColumnDefault(ObjectId id, String expression) implements SchemaObject {

  /** The column that it belongs to. */
  public ObjectId column() {
    return id.sibling(Kind.COLUMN, id.name());
  }
}
