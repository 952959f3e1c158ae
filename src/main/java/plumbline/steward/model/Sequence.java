package plumbline.steward.model;

/**
 * A sequence that stands alone; one behind an identity column is part of the column.
 *
 * @param ownedBy the column that it goes with; null for none
 */
public record Sequence(ObjectId id, SequenceOptions options, boolean unlogged, ObjectId ownedBy)
    implements SchemaObject {}
