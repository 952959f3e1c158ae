package plumbline.steward.model;

import java.util.List;

/** A row type that no table stands for; its fields in order. */
public record CompositeType(ObjectId id, List<Attribute> attributes) implements SchemaObject {
  public CompositeType {
    attributes = List.copyOf(attributes);
  }
}
