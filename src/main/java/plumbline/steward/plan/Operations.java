package plumbline.steward.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Column;
import plumbline.steward.model.ColumnDefault;
import plumbline.steward.model.Constraint;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.model.Sequence;
import plumbline.steward.model.Table;
import plumbline.steward.plan.Decision.Verb;
import plumbline.steward.plan.Task.Stage;

/** Says what is done in each task. */
final class Operations {
  private final Decisions decisions;
  private final Absorption absorption;
  private final Surroundings surroundings;
  private final Catalog found;
  private final Catalog expected;
  private final Map<ObjectId, List<SchemaObject>> parts = new HashMap<>();
  private final Map<Task, List<Task>> absorbed = new HashMap<>();

  Operations(
      Decisions decisions,
      Absorption absorption,
      Surroundings surroundings,
      Catalog found,
      Catalog expected) {
    this.decisions = decisions;
    this.absorption = absorption;
    this.surroundings = surroundings;
    this.found = found;
    this.expected = expected;
    expected
        .objects()
        .values()
        .forEach(
            object ->
                expected
                    .tableOf(object)
                    .ifPresent(
                        table ->
                            parts.computeIfAbsent(table, any -> new ArrayList<>()).add(object)));
    for (Decision decision : decisions.all()) {
      for (Stage stage : List.of(Stage.MAKE, Stage.CHANGE)) {
        Task task = new Task(stage, decision.id());
        boolean real = stage == Stage.MAKE ? decision.makes() : decision.changes();
        if (real && absorption.absorbs(task)) {
          absorbed.computeIfAbsent(absorption.into(task), any -> new ArrayList<>()).add(task);
        }
      }
    }
  }

  /** What a task does, in order. */
  List<Operation> of(Task task) {
    Decision decision = decisions.of(task.id());
    return switch (task.stage()) {
      case PREPARE -> List.of(new Operation.Prepare(decision.expected()));
      case REMOVE -> List.of(remove(decision));
      case MAKE -> make(task, decision);
      case CHANGE -> change(task, decision);
      case JOIN -> join(decision);
      case DISCARD -> List.of(new Operation.Drop(SetAsideTypes.renamed(decision.found())));
    };
  }

  private static Operation remove(Decision decision) {
    return decision.verb() == Verb.SUPPLANT
        ? new Operation.SetAside(decision.id(), SetAsideTypes.name(decision.id()))
        : new Operation.Drop(decision.found());
  }

  private List<Operation> make(Task task, Decision decision) {
    List<Operation> operations = new ArrayList<>();
    if (decision.expected() instanceof Table table) {
      operations.add(
          new Operation.CreateTable(
              LateParts.without(table),
              columns(table),
              table.isPartition() ? checks(table) : List.of()));
    } else if (decision.expected() instanceof Column column) {
      operations.add(new Operation.AddColumn(column, defaultAdded(column)));
    } else {
      operations.add(new Operation.Create(decision.expected()));
    }
    operations.addAll(surroundings.ofNew(task.id()));
    for (Task part : absorbed.getOrDefault(task, List.of())) {
      operations.addAll(surroundings.ofNew(part.id()));
    }
    return operations;
  }

  /** A partition is made whole; an heir gets from its parents what it does not have of its own. */
  private List<Column> columns(Table table) {
    return parts.getOrDefault(table.id(), List.of()).stream()
        .filter(Column.class::isInstance)
        .map(Column.class::cast)
        .filter(column -> column.local() || !column.inherited() || table.isPartition())
        .toList();
  }

  private List<Constraint> checks(Table table) {
    List<Constraint> checks = new ArrayList<>();
    for (ObjectId ancestor : expected.ancestors(table)) {
      parts.getOrDefault(ancestor, List.of()).stream()
          .filter(isCheckOf(ancestor))
          .map(Constraint.class::cast)
          .forEach(checks::add);
    }
    return checks;
  }

  private ColumnDefault defaultAdded(Column column) {
    ObjectId id = column.id().sibling(Kind.DEFAULT, column.id().name());
    Decision value = decisions.of(id);
    return value != null && value.makes() && absorption.absorbs(new Task(Stage.MAKE, id))
        ? (ColumnDefault) value.expected()
        : null;
  }

  private List<Operation> change(Task task, Decision decision) {
    List<Operation> operations = new ArrayList<>();
    if (decision != null) {
      if (decision.verb() == Verb.RETYPE) {
        operations.add(new Operation.Retype((Column) decision.expected()));
      }
      SchemaObject wanted = LateParts.asIn(decision.found(), decision.expected());
      if (!decision.found().equals(wanted)) {
        operations.add(new Operation.Alter(decision.found(), wanted));
      }
      if (decision.found() instanceof Table there && decision.expected() instanceof Table table) {
        operations.addAll(checksLeftBehind(there, table));
      }
    }
    operations.addAll(
        decision != null && decision.buildsAnew()
            ? surroundings.ofNew(task.id())
            : surroundings.ofKept(task.id()));
    for (Task part : absorbed.getOrDefault(task, List.of())) {
      operations.addAll(surroundings.ofKept(part.id()));
    }
    return operations;
  }

  private List<Operation> join(Decision decision) {
    List<Operation> operations = new ArrayList<>();
    SchemaObject wanted = decision.expected();
    if (wanted instanceof Table table) {
      if (decision.makes() && table.isPartition()) {
        operations.add(new Operation.Attach(table));
      }
      if (decision.found() instanceof Table there && !decision.makes()) {
        operations.addAll(checksToJoin(there, table));
      }
      SchemaObject early =
          decision.makes()
              ? LateParts.without(table)
              : LateParts.without(
                  (Table) LateParts.asIn(decision.found(), table), decisions.lostMarks(table));
      if (!early.equals(table)) {
        operations.add(new Operation.Alter(early, table));
      }
    }
    if (wanted instanceof Sequence sequence && ownerChanges(decision, sequence)) {
      operations.add(new Operation.OwnSequence(sequence.id(), sequence.ownedBy()));
    }
    ObjectId parent = wanted.attachedTo();
    if (parent != null && (decision.makes() || !parent.equals(decision.found().attachedTo()))) {
      operations.add(new Operation.AttachIndex(wanted.id(), parent));
    }
    return operations;
  }

  /** What the parents that a table leaves demanded of it, which became its own. */
  private List<Operation> checksLeftBehind(Table there, Table wanted) {
    return Descent.left(there, wanted, found).stream()
        .flatMap(ancestor -> found.objects().values().stream().filter(isCheckOf(ancestor)))
        .map(check -> ((Constraint) check).of(wanted.id()))
        .filter(check -> !found.objects().containsKey(check.id()))
        .filter(check -> !check.equals(expected.objects().get(check.id())))
        .<Operation>map(Operation.Drop::new)
        .toList();
  }

  private static Predicate<SchemaObject> isCheckOf(ObjectId table) {
    return object ->
        object instanceof Constraint check && check.isInherited() && check.table().equals(table);
  }

  /** What its new parents demand of a table that joins them. */
  private List<Operation> checksToJoin(Table there, Table wanted) {
    List<Constraint> kept = checks(wanted.under(wanted.parentsSharedWith(there)));
    return checks(wanted).stream()
        .filter(check -> !kept.contains(check))
        .map(check -> check.of(wanted.id()))
        .filter(check -> !expected.objects().containsKey(check.id()))
        .filter(check -> !check.equals(found.objects().get(check.id())))
        .<Operation>map(Operation.Create::new)
        .toList();
  }

  private static boolean ownerChanges(Decision decision, Sequence sequence) {
    ObjectId before =
        decision.makes() || !(decision.found() instanceof Sequence found) ? null : found.ownedBy();
    return before == null ? sequence.ownedBy() != null : !before.equals(sequence.ownedBy());
  }
}
