package plumbline.steward.model;

/**
 * An extension; its members are its own business and in no catalog.
 *
 * @param schema where its members lie
 */
public record Extension(ObjectId id, String schema, String version) implements SchemaObject {}
