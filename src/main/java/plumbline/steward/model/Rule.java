package plumbline.steward.model;

/**
 * A rewrite rule of a table or view, other than the one that makes a view a view.
 *
 * @param definition the whole {@code CREATE RULE} statement
 * @param firing {@code origin}, {@code disabled}, {@code replica} or {@code always}
 */
public record Rule(ObjectId id, String definition, String firing) implements SchemaObject {}
