package plumbline.steward.model;

/**
 * An object of a rare kind, known by the statement that makes it; where it differs it is made anew.
 *
 * @param definition the statement or statements, without the last semicolon
 */
public record Defined(ObjectId id, String definition) implements SchemaObject {}
