package plumbline.steward.model;

/**
 * A column of a view, or a field of a composite type.
 *
 * @param collation empty where it is the type's own
 */
public record Attribute(String name, String type, String collation) {}
