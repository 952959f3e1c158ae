package plumbline.steward.model;

import java.util.List;

/**
 * A view whose rows are kept.
 *
 * @param query what it selects
 * @param accessMethod empty where it is the server's default
 * @param tablespace empty where it is the database's
 * @param options storage parameters, sorted
 */
public record MaterializedView(
    ObjectId id, String query, String accessMethod, String tablespace, List<String> options)
    implements SchemaObject {
  public MaterializedView {
    options = List.copyOf(options);
  }
}
