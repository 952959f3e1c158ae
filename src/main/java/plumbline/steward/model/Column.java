package plumbline.steward.model;

import java.util.List;

/**
 * A column of a table. Its place among the others is no part of it.
 *
 * @param type with its modifiers, such as {@code numeric(20,8)}
 * @param collation empty where it is the type's own
 * @param notNull whether it must have a value, by no constraint with a name of its own
 * @param generated the expression that it is computed from; empty for a plain column
 * @param virtual whether a generated column is computed when it is read
 * @param identity how the database numbers it; {@link Identity#NONE} for a plain column
 * @param storage such as {@code external}; empty where it is the type's own
 * @param compression empty where it is the server's
 * @param statistics the statistics target; -1 where it is the server's
 * @param options attribute options, such as {@code n_distinct=5}, sorted
 * @param inherited whether a parent table gives it
 * @param local whether the table has it of its own, too
 */
public record Column(
    ObjectId id,
    String type,
    String collation,
    boolean notNull,
    String generated,
    boolean virtual,
    Identity identity,
    String storage,
    String compression,
    int statistics,
    List<String> options,
    boolean inherited,
    boolean local)
    implements SchemaObject {
  public Column {
    options = List.copyOf(options);
  }

  /** The same under another name, or in another table. */
  public Column called(ObjectId other) {
    return with(other, notNull);
  }

  /** The same, where a constraint of its own says so or nothing does. */
  public Column withoutNotNull() {
    return with(id, false);
  }

  private Column with(ObjectId ownId, boolean required) {
    return new Column(
        ownId,
        type,
        collation,
        required,
        generated,
        virtual,
        identity,
        storage,
        compression,
        statistics,
        options,
        inherited,
        local);
  }

  /** The table that it is a column of. */
  public ObjectId table() {
    return ObjectId.of(Kind.TABLE, id.schema(), id.table());
  }
}
