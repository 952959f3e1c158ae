package plumbline.steward.plan;

import java.util.List;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Constraint;
import plumbline.steward.model.Index;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.model.Sequence;
import plumbline.steward.model.Setting;
import plumbline.steward.plan.Task.Stage;

/**
 * When objects are joined with what could not be there before them: a table with its parent and
 * with the index that marks it, an index with that of the parent, a sequence with its column.
 */
final class Joining {
  private final Absorption absorption;
  private final Needs before;
  private final Needs after;
  private final Catalog expected;

  Joining(Absorption absorption, Needs before, Needs after, Catalog expected) {
    this.absorption = absorption;
    this.before = before;
    this.after = after;
    this.expected = expected;
  }

  /** Whether an object is about others as they are when they have been joined. */
  static boolean isOfJoined(SchemaObject object) {
    return object instanceof Setting
        || (object instanceof Constraint constraint
            && constraint.type() == Constraint.Type.FOREIGN_KEY);
  }

  void put(Order order, Decision decision) {
    if (decision.expected() != null && !isOfJoined(decision.expected())) {
      withTheTable(order, decision.expected());
    }
    if (decision.found() != null && decision.found().attachedTo() != null) {
      asAPartNoMore(order, decision.found());
    }
    if (decision.found() instanceof Index index) {
      withoutTheIndex(order, index);
    }
    asAnOwnedSequence(order, decision);
    asTheParentWillBe(order, decision);
  }

  /** A table joins its parent, and marks an index of its own, when its parts are there. */
  private void withTheTable(Order order, SchemaObject part) {
    Task join = task(Stage.JOIN, part.id());
    expected
        .tableOf(part)
        .ifPresent(
            table -> {
              order.put(task(Stage.MAKE, part.id()), task(Stage.JOIN, table));
              order.put(task(Stage.CHANGE, part.id()), task(Stage.JOIN, table));
              if (part.attachedTo() != null) {
                order.put(task(Stage.JOIN, table), join);
                order.put(task(Stage.MAKE, part.attachedTo()), join);
              }
            });
  }

  /** What is a part of the parent's can go when its table has left that. */
  private void asAPartNoMore(Order order, SchemaObject part) {
    expected
        .tableOf(part)
        .ifPresent(table -> order.put(task(Stage.CHANGE, table), task(Stage.REMOVE, part.id())));
  }

  /** The server takes for a part of the parent's index whatever index is like it. */
  private void withoutTheIndex(Order order, Index index) {
    order.put(task(Stage.REMOVE, index.id()), task(Stage.JOIN, index.relation()));
  }

  /** A sequence leaves its column before that goes, and joins one that is there. */
  private void asAnOwnedSequence(Order order, Decision decision) {
    Task join = task(Stage.JOIN, decision.id());
    if (decision.found() instanceof Sequence sequence && sequence.ownedBy() != null) {
      order.put(join, task(Stage.REMOVE, sequence.ownedBy()));
    }
    if (decision.expected() instanceof Sequence sequence && sequence.ownedBy() != null) {
      order.put(task(Stage.MAKE, sequence.ownedBy()), join);
    }
  }

  /**
   * A table that joins its parent has what that should have, so the parent gets it first; one that
   * goes may be divided by a column of its parent, which goes afterwards.
   */
  private void asTheParentWillBe(Order order, Decision decision) {
    ObjectId part = decision.id();
    if (part.kind() == Kind.COLUMN
        || (decision.expected() instanceof Constraint check && check.isInherited())) {
      ObjectId table = ObjectId.of(Kind.TABLE, part.schema(), part.table());
      for (ObjectId child : after.by(table)) {
        if (child.kind() == Kind.TABLE) {
          for (Stage stage : List.of(Stage.REMOVE, Stage.MAKE, Stage.CHANGE)) {
            order.put(task(stage, part), task(Stage.JOIN, child));
          }
        }
      }
      before.by(table).stream()
          .filter(child -> child.kind() == Kind.TABLE)
          .forEach(child -> order.put(task(Stage.REMOVE, child), task(Stage.REMOVE, part)));
    }
  }

  private Task task(Stage stage, ObjectId id) {
    return absorption.into(new Task(stage, id));
  }
}
