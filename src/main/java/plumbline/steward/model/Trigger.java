package plumbline.steward.model;

/**
 * A trigger of a table or view.
 *
 * @param definition the whole {@code CREATE TRIGGER} statement
 * @param firing {@code origin}, {@code disabled}, {@code replica} or {@code always}
 */
public record Trigger(ObjectId id, String definition, String firing) implements SchemaObject {}
