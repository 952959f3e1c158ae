package plumbline.steward.plan;

import plumbline.steward.model.Catalog;
import plumbline.steward.model.Column;
import plumbline.steward.model.Constraint;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.plan.Decision.Verb;

/** What becomes of an object when another that it depends on goes away for a moment. */
final class Cascade {
  private final Catalog found;
  private final Catalog expected;
  private final Needs after;

  Cascade(Catalog found, Catalog expected, Needs after) {
    this.found = found;
    this.expected = expected;
    this.after = after;
  }

  /**
   * Whether a dependant is concerned.
   *
   * @param own what was decided of it already; null for nothing
   */
  boolean concerns(Decision cause, ObjectId dependant, Decision own) {
    boolean settled = own != null && (own.removes() || own.verb() == Verb.RETYPE);
    boolean stays = !cause.disturbs() && dependant.kind() != Kind.SETTING;
    boolean leavesIt = own != null && own.changes() && leavesByItself(cause, dependant);
    return found.objects().containsKey(dependant)
        && !settled
        && !stays
        && !leavesIt
        && !followsByItself(cause, dependant, own);
  }

  /** A foreign key that changes in place would take the key again that has yet to go. */
  private boolean leavesByItself(Decision cause, ObjectId dependant) {
    boolean takesItAgain =
        found.objects().get(dependant) instanceof Constraint constraint
            && constraint.type() == Constraint.Type.FOREIGN_KEY
            && (cause.id().kind() == Kind.CONSTRAINT || cause.id().kind() == Kind.INDEX);
    return !takesItAgain && !after.of(dependant).contains(cause.id());
  }

  /** What becomes of a dependant that is concerned; null for nothing. */
  Decision of(Decision cause, ObjectId dependant) {
    SchemaObject there = found.objects().get(dependant);
    SchemaObject wanted = expected.objects().get(dependant);
    if (cause.id().kind() == Kind.TABLE && cause.verb() == Verb.REPLACE) {
      return new Decision(Verb.REPLACE, there, wanted);
    }
    if (dependant.kind() == Kind.COLUMN) {
      return ofColumn(cause, (Column) there, wanted);
    }
    if (dependant.kind() == Kind.DEFAULT && wanted != null && convertsDefault(cause)) {
      return new Decision(Verb.ALTER, there, wanted);
    }
    return dependant.kind() == Kind.TABLE ? null : new Decision(Verb.REPLACE, there, wanted);
  }

  /** The server casts it where a value of the one type can be assigned to the other. */
  private static boolean convertsDefault(Decision cause) {
    return cause.verb() == Verb.ALTER_ALONE
        && cause.found() instanceof Column before
        && cause.expected() instanceof Column after
        && TypeFamily.isShared(before.type(), after.type());
  }

  private static Decision ofColumn(Decision cause, Column column, SchemaObject wanted) {
    if (!column.generated().isEmpty()) {
      return new Decision(Verb.REPLACE, column, wanted);
    }
    boolean ofThatType =
        switch (cause.id().kind()) {
          case ENUM, DOMAIN, COMPOSITE_TYPE, RANGE, COLLATION ->
              cause.removes() && cause.expected() != null;
          default -> false;
        };
    return ofThatType ? new Decision(Verb.RETYPE, column, wanted) : null;
  }

  /**
   * The server itself rebuilds constraints and indexes when the type of a column changes: as they
   * are, which they cannot be where they are to be others for a type of another kind.
   */
  private static boolean followsByItself(Decision cause, ObjectId dependant, Decision own) {
    return cause.id().kind() == Kind.COLUMN
        && !cause.removes()
        && (own == null || !own.changes() || staysInFamily(cause))
        && switch (dependant.kind()) {
          case CONSTRAINT, INDEX, SEQUENCE -> true;
          default -> false;
        };
  }

  private static boolean staysInFamily(Decision cause) {
    return TypeFamily.isShared(((Column) cause.found()).type(), ((Column) cause.expected()).type());
  }
}
