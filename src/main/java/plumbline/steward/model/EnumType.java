package plumbline.steward.model;

import java.util.List;

/** An enumeration with its labels in order. */
public record EnumType(ObjectId id, List<String> labels) implements SchemaObject {
  public EnumType {
    labels = List.copyOf(labels);
  }
}
