package plumbline.steward.model;

/**
 * An object that is seen and can be told to be there, but not be mended.
 *
 * @param digest changes when it does; empty where that cannot be told
 * @param outline the statement that makes it, with dots in place of values that may be secrets;
 *     empty where it cannot be written
 */
public record Unmodelled(ObjectId id, String digest, String outline) implements SchemaObject {}
