package plumbline.steward.model;

/**
 * An object that is seen and can be told to be there, but not be mended.
 *
 * @param digest changes when it does; empty where that cannot be told
 */
public record Unmodelled(ObjectId id, String digest) implements SchemaObject {}
