package plumbline.steward.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Constraint;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.model.Table;
import plumbline.steward.plan.Task.Stage;

/** Puts what was decided into an order in which the server can do it. */
final class Scheduler {
  private final Decisions decisions;
  private final Absorption absorption;
  private final Needs before;
  private final Needs after;
  private final Catalog expected;
  private final Joining joining;

  Scheduler(
      Decisions decisions, Absorption absorption, Needs before, Needs after, Catalog expected) {
    this.decisions = decisions;
    this.absorption = absorption;
    this.before = before;
    this.after = after;
    this.expected = expected;
    this.joining = new Joining(absorption, before, after, expected);
  }

  /**
   * The order of all tasks.
   *
   * @param touched objects of which only the owner, comment or grants change
   */
  Order order(Set<ObjectId> touched) {
    List<Task> tasks = new ArrayList<>();
    for (Decision decision : decisions.all()) {
      decision.stages().forEach(stage -> tasks.add(new Task(stage, decision.id())));
    }
    touched.forEach(id -> tasks.add(new Task(Stage.CHANGE, id)));
    Order order = new Order(tasks.stream().filter(task -> !absorption.absorbs(task)).toList());
    for (Decision decision : decisions.all()) {
      inItself(order, decision.id());
      beforehand(order, decision.id());
      afterWhatLeavesIt(order, decision.id());
      afterWhatItNeeds(order, decision.id());
      withItsTable(order, decision.id());
      joining.put(order, decision);
      logReferencesLast(order, decision);
    }
    partsAfterWholes(order, touched);
    freeNames(order);
    return order;
  }

  /** What a part that is no object of its own is to have, it can be given when it is there. */
  private void partsAfterWholes(Order order, Set<ObjectId> touched) {
    Map<ObjectId, ObjectId> parts = expected.looseParts();
    for (ObjectId id : touched) {
      if (parts.containsKey(id)) {
        order.put(task(Stage.CHANGE, parts.get(id)), new Task(Stage.CHANGE, id));
      }
    }
  }

  private Task task(Stage stage, ObjectId id) {
    return absorption.into(new Task(stage, id));
  }

  /** What cannot be made again must not go, nor a type be set aside that columns keep. */
  private void inItself(Order order, ObjectId id) {
    Task remove = task(Stage.REMOVE, id);
    Task make = task(Stage.MAKE, id);
    Task join = task(Stage.JOIN, id);
    Task discard = task(Stage.DISCARD, id);
    order.put(remove, make);
    order.put(make, join);
    order.put(task(Stage.CHANGE, id), join);
    order.put(make, discard);
    order.tie(remove, make);
    order.tie(remove, discard);
  }

  /** A foreign key is away for the swap only, unless it must go for the sake of a column anyway. */
  private void beforehand(Order order, ObjectId id) {
    Task prepare = new Task(Stage.PREPARE, id);
    order.put(prepare, task(Stage.CHANGE, id));
    order.tie(prepare, task(Stage.CHANGE, id));
    if (after.of(id).stream().noneMatch(this::isLeftFirst)) {
      before.by(id).forEach(dependant -> order.put(prepare, task(Stage.REMOVE, dependant)));
    }
  }

  /**
   * What an object needed goes after the object has gone, or has come to need it no more. A foreign
   * key that is made again would take an index or a key that has yet to go, and a call a function.
   */
  private void afterWhatLeavesIt(Order order, ObjectId id) {
    Task remove = task(Stage.REMOVE, id);
    Task change = task(Stage.CHANGE, id);
    for (ObjectId other : before.of(id)) {
      order.put(remove, task(Stage.REMOVE, other));
      order.put(remove, task(Stage.DISCARD, other));
      order.put(change, task(Stage.DISCARD, other));
      if (isLeftFirst(other)) {
        order.put(remove, task(Stage.CHANGE, other));
      }
      if (!after.of(id).contains(other)) {
        order.put(change, task(Stage.REMOVE, other));
        order.put(change, task(Stage.CHANGE, other));
      }
      if (other.kind() == Kind.INDEX
          || isKeyLeftForGood(id, other)
          || isFunctionLeftForGood(id, other)) {
        order.put(task(Stage.REMOVE, other), task(Stage.MAKE, id));
        order.put(task(Stage.CHANGE, other), task(Stage.MAKE, id));
      }
    }
  }

  private boolean isKeyLeftForGood(ObjectId id, ObjectId other) {
    return other.kind() == Kind.CONSTRAINT
        && !after.of(id).contains(other)
        && !absorption.absorbs(new Task(Stage.REMOVE, other));
  }

  private boolean isFunctionLeftForGood(ObjectId id, ObjectId other) {
    return switch (other.kind()) {
      case FUNCTION, AGGREGATE -> !after.of(id).contains(other);
      default -> false;
    };
  }

  /** A foreign key that has to go before its table would be missed where the table stays. */
  private void withItsTable(Order order, ObjectId id) {
    Task remove = task(Stage.REMOVE, id);
    if (remove.id().kind() == Kind.CONSTRAINT) {
      ObjectId table = ObjectId.of(Kind.TABLE, id.schema(), id.table());
      order.tie(remove, task(Stage.REMOVE, table));
    }
  }

  /** Such as a column, by the default and by the key that require it to be as it was. */
  private boolean isLeftFirst(ObjectId other) {
    Decision decision = decisions.of(other);
    return decision != null
        && decision.changes()
        && (decision.disturbs() || other.kind() == Kind.COLUMN);
  }

  private void afterWhatItNeeds(Order order, ObjectId id) {
    for (ObjectId other : after.of(id)) {
      for (Task ready : List.of(task(Stage.MAKE, other), task(Stage.CHANGE, other))) {
        order.put(ready, task(Stage.MAKE, id));
        order.put(ready, task(Stage.CHANGE, id));
        order.put(ready, new Task(Stage.PREPARE, id));
      }
      SchemaObject wanted = expected.objects().get(id);
      if (Joining.isOfJoined(wanted)) {
        order.put(task(Stage.JOIN, other), task(Stage.MAKE, id));
      }
    }
  }

  /** A logged table refers to logged ones only. */
  private void logReferencesLast(Order order, Decision decision) {
    if (decision.found() instanceof Table there
        && decision.expected() instanceof Table wanted
        && there.unlogged() != wanted.unlogged()) {
      Task own = task(Stage.CHANGE, wanted.id());
      after.by(wanted.id()).stream()
          .filter(
              id ->
                  expected.objects().get(id) instanceof Constraint key
                      && key.type() == Constraint.Type.FOREIGN_KEY)
          .flatMap(id -> after.of(id).stream())
          .map(other -> task(Stage.CHANGE, ObjectId.of(Kind.TABLE, other.schema(), other.table())))
          .forEach(
              other -> order.put(wanted.unlogged() ? own : other, wanted.unlogged() ? other : own));
    }
  }

  /** What takes a name comes after what leaves it. */
  private void freeNames(Order order) {
    Map<String, Task> leaving = new HashMap<>();
    for (Decision decision : decisions.all()) {
      Task leave = task(decision.removes() ? Stage.REMOVE : Stage.CHANGE, decision.id());
      TakenNames.freedBy(decision).forEach(name -> leaving.put(name, leave));
    }
    for (Decision decision : decisions.all()) {
      Task prepare = new Task(Stage.PREPARE, decision.id());
      Task left = leaving.get(TakenNames.ofPrepared(decision.id()));
      if (left != null) {
        order.put(left, prepare);
      }
      Task take = task(decision.makes() ? Stage.MAKE : Stage.CHANGE, decision.id());
      TakenNames.takenBy(decision).stream()
          .filter(leaving::containsKey)
          .forEach(name -> order.put(leaving.get(name), take));
    }
  }
}
