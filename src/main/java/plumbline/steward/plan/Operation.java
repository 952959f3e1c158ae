package plumbline.steward.plan;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import plumbline.steward.model.Column;
import plumbline.steward.model.ColumnDefault;
import plumbline.steward.model.Constraint;
import plumbline.steward.model.Grant;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.model.Table;

/** Something to do to one object, in words that know no SQL. */
public sealed interface Operation {

  /** The object that it is done to. */
  ObjectId subject();

  /**
   * A new table with its columns, without defaults, without an index that it is clustered on or
   * identified by. An heir is made with the columns that are its own; a partition is made whole and
   * on its own, and {@link Attach attached} to its parent afterwards.
   *
   * @param checks the checks of its parents that a partition must have before it can be attached
   */
  record CreateTable(Table table, List<Column> columns, List<Constraint> checks)
      implements Operation {
    public CreateTable {
      columns = List.copyOf(columns);
      checks = List.copyOf(checks);
    }

    @Override
    public ObjectId subject() {
      return table.id();
    }
  }

  /** A table becomes a partition of its parent. */
  record Attach(Table table) implements Operation {
    @Override
    public ObjectId subject() {
      return table.id();
    }
  }

  /** An index, or the index of a constraint, becomes a part of that of the partitioned parent. */
  record AttachIndex(ObjectId subject, ObjectId parent) implements Operation {}

  /**
   * A new column on a table that is there.
   *
   * @param value its default; null for none
   */
  record AddColumn(Column column, ColumnDefault value) implements Operation {
    @Override
    public ObjectId subject() {
      return column.id();
    }
  }

  /**
   * Any other new object, without owner, comment and grants. A sequence is not owned by a column
   * yet.
   */
  record Create(SchemaObject object) implements Operation {
    @Override
    public ObjectId subject() {
      return object.id();
    }
  }

  /** An object becomes another in place; nothing that depends on it is lost. */
  record Alter(SchemaObject found, SchemaObject expected) implements Operation {
    @Override
    public ObjectId subject() {
      return expected.id();
    }
  }

  /** What takes the place of something is made beside it, as far as both can be there. */
  record Prepare(SchemaObject object) implements Operation {
    @Override
    public ObjectId subject() {
      return object.id();
    }
  }

  /**
   * A column takes the new type of the same name as the one that was set aside, its values by way
   * of their text. It has no default meanwhile.
   */
  record Retype(Column column) implements Operation {
    @Override
    public ObjectId subject() {
      return column.id();
    }
  }

  /** A table, a column or a sequence is called otherwise from now on. */
  record Rename(ObjectId subject, String name) implements Operation {}

  /** A type makes room for another of its name, while columns still have it. */
  record SetAside(ObjectId subject, String name) implements Operation {}

  /** An object goes. */
  record Drop(SchemaObject object) implements Operation {
    @Override
    public ObjectId subject() {
      return object.id();
    }
  }

  /** A sequence goes with a column from now on, or with none. */
  record OwnSequence(ObjectId subject, ObjectId column) implements Operation {}

  /** An object belongs to somebody else. */
  record SetOwner(ObjectId subject, String owner) implements Operation {}

  /** Something else is said about an object; empty for nothing. */
  record SetComment(ObjectId subject, String comment) implements Operation {}

  /** Others may use an object: both sets are whole, in the order in which they are listed. */
  record SetGrants(ObjectId subject, Set<Grant> found, Set<Grant> expected) implements Operation {
    public SetGrants {
      found = Collections.unmodifiableSet(new LinkedHashSet<>(found));
      expected = Collections.unmodifiableSet(new LinkedHashSet<>(expected));
    }
  }
}
