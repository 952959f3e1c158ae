package plumbline.steward.model;

/**
 * A function or procedure.
 *
 * @param definition the whole {@code CREATE OR REPLACE} statement
 * @param signature what may not change when it is replaced: its result, and the names and modes of
 *     its arguments
 */
public record Routine(ObjectId id, String definition, String signature) implements SchemaObject {}
