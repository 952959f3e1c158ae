package plumbline.steward.model;

/** A namespace of other objects. */
public record Schema(ObjectId id) implements SchemaObject {}
