package plumbline.steward.plan;

import java.util.ArrayList;
import java.util.List;
import plumbline.steward.model.Constraint;
import plumbline.steward.model.Index;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.plan.Task.Stage;

/**
 * What becomes of one object.
 *
 * @param found as it is; null where it is not there
 * @param expected as it should be; null where it should not be there
 */
record Decision(Verb verb, SchemaObject found, SchemaObject expected) {

  /** What is done to it. */
  enum Verb {
    CREATE,
    DROP,
    /** Changed in place, whatever depends on it. */
    ALTER,
    /** Changed in place while what depends on it is away. */
    ALTER_ALONE,
    /** Dropped and made again. */
    REPLACE,
    /**
     * A type that columns have: set aside, made again, and dropped when no column has it any more.
     */
    SUPPLANT,
    /** A column moves over to a type that was made again. */
    RETYPE
  }

  ObjectId id() {
    return expected == null ? found.id() : expected.id();
  }

  /** Whether there is a moment at which the object that was found is not there any more. */
  boolean removes() {
    return verb == Verb.DROP || verb == Verb.REPLACE || verb == Verb.SUPPLANT;
  }

  /** Whether there is a moment from which on the object is there that was not before. */
  boolean makes() {
    return verb == Verb.CREATE || verb == Verb.REPLACE || verb == Verb.SUPPLANT;
  }

  /** Whether it is changed in place. */
  boolean changes() {
    return verb == Verb.ALTER || verb == Verb.ALTER_ALONE || verb == Verb.RETYPE;
  }

  /** Whether what depends on it must be away meanwhile. */
  boolean disturbs() {
    return verb == Verb.ALTER_ALONE || verb == Verb.RETYPE || removes();
  }

  /** Whether an index takes the place of the one that was there, of its own or of a constraint. */
  boolean buildsAnew() {
    if (verb == Verb.REPLACE) {
      return true;
    }
    if (found instanceof Index there && expected instanceof Index wanted) {
      return !there.definition().equals(wanted.definition()) || there.valid() != wanted.valid();
    }
    return found instanceof Constraint there
        && expected instanceof Constraint wanted
        && there.isRemadeAs(wanted);
  }

  /** Whether something that depends on it may have to be away for a moment. */
  boolean moves() {
    return disturbs() || buildsAnew();
  }

  /** The stages in which it is carried out. */
  List<Stage> stages() {
    List<Stage> stages = new ArrayList<>();
    if (verb == Verb.ALTER_ALONE && (expected instanceof Constraint || expected instanceof Index)) {
      stages.add(Stage.PREPARE);
    }
    if (removes()) {
      stages.add(Stage.REMOVE);
    }
    if (makes()) {
      stages.add(Stage.MAKE);
    }
    if (changes()) {
      stages.add(Stage.CHANGE);
    }
    if (verb == Verb.SUPPLANT) {
      stages.add(Stage.DISCARD);
    }
    if (expected != null) {
      stages.add(Stage.JOIN);
    }
    return stages;
  }

  Decision as(Verb other) {
    return new Decision(other, found, expected);
  }
}
