package plumbline.steward.plan;

import java.util.List;
import java.util.Optional;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Column;
import plumbline.steward.model.ColumnDefault;
import plumbline.steward.model.Constraint;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.model.Sequence;
import plumbline.steward.model.Setting;
import plumbline.steward.model.Table;

/** Which tasks need no statement of their own, because another's does them too. */
final class Absorption {
  private final Decisions decisions;
  private final Catalog found;
  private final Catalog expected;
  private final Needs before;

  Absorption(Decisions decisions, Catalog found, Catalog expected, Needs before) {
    this.decisions = decisions;
    this.found = found;
    this.expected = expected;
    this.before = before;
  }

  boolean absorbs(Task task) {
    return !into(task).equals(task);
  }

  /** The task that does a task: itself, or the one that does it too. */
  Task into(Task task) {
    Optional<ObjectId> whole =
        switch (task.stage()) {
          case REMOVE -> removedWith(task.id());
          case MAKE -> madeWith(task.id());
          case CHANGE -> changedWith(task.id());
          case PREPARE, JOIN, DISCARD -> Optional.empty();
        };
    return whole.map(id -> into(new Task(task.stage(), id))).orElse(task);
  }

  private Optional<ObjectId> removedWith(ObjectId id) {
    SchemaObject object = found.objects().get(id);
    if (object == null) {
      return Optional.empty();
    }
    if (object instanceof Sequence sequence) {
      return Optional.ofNullable(sequence.ownedBy())
          .filter(column -> removes(column) && !makes(id));
    }
    if (callsWhatTakesItsTable(object)
        || (object instanceof Constraint constraint && leadsToAnotherThatGoes(constraint))) {
      return Optional.empty();
    }
    if (object.attachedTo() != null && removes(object.attachedTo())) {
      return Optional.of(object.attachedTo());
    }
    if (object instanceof ColumnDefault value && removes(value.column())) {
      return Optional.of(value.column());
    }
    if (object instanceof Setting setting) {
      return setting.about().stream().filter(this::removes).sorted().findFirst();
    }
    return found
        .tableOf(object)
        .filter(this::removes)
        .or(() -> inherited(object).filter(this::removes));
  }

  /** Two tables that refer to each other can be dropped only when neither does any more. */
  private boolean leadsToAnotherThatGoes(Constraint constraint) {
    return constraint.type() == Constraint.Type.FOREIGN_KEY
        && before.of(constraint.id()).stream()
            .flatMap(other -> Optional.ofNullable(found.objects().get(other)).stream())
            .flatMap(other -> found.tableOf(other).stream())
            .anyMatch(table -> !table.equals(constraint.table()) && removes(table));
  }

  /** A table can be dropped only after a function of its rows, and that after what calls it. */
  private boolean callsWhatTakesItsTable(SchemaObject object) {
    return found
        .tableOf(object)
        .filter(
            table ->
                before.of(object.id()).stream()
                    .anyMatch(
                        other -> other.kind() == Kind.FUNCTION && before.of(other).contains(table)))
        .isPresent();
  }

  private Optional<ObjectId> madeWith(ObjectId id) {
    SchemaObject object = expected.objects().get(id);
    if (object instanceof Column column) {
      return Optional.of(column.table())
          .filter(this::makes)
          .or(() -> inherited(object).filter(this::makes));
    }
    if (object instanceof ColumnDefault value
        && makes(value.column())
        && !makes(ObjectId.of(Kind.TABLE, id.schema(), id.table()))) {
      return Optional.of(value.column());
    }
    return Optional.empty();
  }

  private Optional<ObjectId> changedWith(ObjectId id) {
    return inherited(expected.objects().get(id))
        .filter(parent -> decisions.of(parent) != null && decisions.of(parent).changes());
  }

  /** The column of a parent that gives a table its own, as long as that is its parent. */
  private Optional<ObjectId> inherited(SchemaObject object) {
    if (!(object instanceof Column column) || !column.inherited()) {
      return Optional.empty();
    }
    return parents(column.table()).stream()
        .map(parent -> parent.sibling(Kind.COLUMN, column.id().name()))
        .filter(id -> found.objects().containsKey(id) || expected.objects().containsKey(id))
        .findFirst();
  }

  private List<ObjectId> parents(ObjectId id) {
    SchemaObject there = found.objects().get(id);
    SchemaObject wanted = expected.objects().get(id);
    if (there instanceof Table before && wanted instanceof Table after) {
      return before.parentsSharedWith(after);
    }
    return (wanted == null ? there : wanted) instanceof Table table ? table.parents() : List.of();
  }

  private boolean removes(ObjectId id) {
    return decisions.of(id) != null && decisions.of(id).removes();
  }

  private boolean makes(ObjectId id) {
    return decisions.of(id) != null && decisions.of(id).makes();
  }
}
