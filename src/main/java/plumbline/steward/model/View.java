package plumbline.steward.model;

import java.util.List;

/**
 * A view.
 *
 * @param query what it selects
 * @param columns what it gives, in order: a view can be replaced only by one that starts alike
 * @param options such as {@code security_barrier=true}, sorted
 */
public record View(ObjectId id, String query, List<Attribute> columns, List<String> options)
    implements SchemaObject {
  public View {
    columns = List.copyOf(columns);
    options = List.copyOf(options);
  }
}
