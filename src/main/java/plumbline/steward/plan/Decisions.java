package plumbline.steward.plan;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.steward.diff.Difference;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Column;
import plumbline.steward.model.Constraint;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.model.Table;
import plumbline.steward.model.Unmodelled;
import plumbline.steward.plan.Decision.Verb;

/**
 * Decides what becomes of each object: of those that differ, and of those that are as they should
 * be but stand in the way.
 */
final class Decisions {
  private final Dialect dialect;
  private final Catalog found;
  private final Catalog expected;
  private final Needs before;
  private final Needs after;
  private final Renames renames;
  private final Map<ObjectId, Decision> decisions = new TreeMap<>();
  private final Map<ObjectId, String> unmended = new TreeMap<>();
  private final Map<ObjectId, String> blocked = new TreeMap<>();

  Decisions(
      Dialect dialect,
      Catalog found,
      Catalog expected,
      Needs before,
      Needs after,
      Renames renames) {
    this.renames = renames;
    this.dialect = dialect;
    this.found = found;
    this.expected = expected;
    this.before = before;
    this.after = after;
  }

  void decide(List<Difference> differences) {
    Descent descent = new Descent(found, expected);
    for (Difference difference : differences) {
      if (descent.staysLocal(difference)) {
        unmended.put(
            difference.id(), "a table that joins its parent later keeps it as its own, too");
      }
      if (descent.settles(difference)) {
        continue;
      }
      if (difference instanceof Difference.Missing missing) {
        put(Verb.CREATE, null, missing.expected());
      } else if (difference instanceof Difference.Unexpected unexpected) {
        put(Verb.DROP, unexpected.found(), null);
      } else if (difference instanceof Difference.Altered altered) {
        put(
            switch (dialect.way(altered.found(), altered.expected())) {
              case ALTER -> Verb.ALTER;
              case ALTER_ALONE -> Verb.ALTER_ALONE;
              case REPLACE -> Verb.REPLACE;
            },
            altered.found(),
            altered.expected());
      }
    }
    spread();
    remark();
    Map.copyOf(blocked).forEach(this::leave);
  }

  /** Leaves an object as it is, and whatever cannot be changed while it stays. */
  private void leave(ObjectId id, String reason) {
    if (decisions.remove(id) != null) {
      unmended.put(id, reason);
      for (ObjectId needed : before.of(id)) {
        Decision decision = decisions.get(needed);
        if (decision != null && decision.disturbs()) {
          leave(needed, id + " depends on it and has to stay");
        }
      }
    }
  }

  private void put(Verb verb, SchemaObject there, SchemaObject wanted) {
    Decision decision = new Decision(verb, there, wanted);
    if (there instanceof Unmodelled || wanted instanceof Unmodelled) {
      unmended.put(decision.id(), "Plumbline sees objects of this kind, but cannot write them");
    } else {
      decisions.put(decision.id(), decision);
    }
  }

  /** What depends on something that goes away for a moment has to go away with it. */
  private void spread() {
    Deque<ObjectId> open = new ArrayDeque<>(decisions.keySet());
    while (!open.isEmpty()) {
      ObjectId id = open.poll();
      Decision cause = decisions.get(id);
      if (cause == null || !(cause.disturbs() || cause.buildsAnew())) {
        continue;
      }
      for (ObjectId dependant : before.by(id)) {
        Decision own = decisions.get(dependant);
        Decision moved = moved(cause, dependant, own);
        if (moved != null && !moved.equals(own)) {
          decisions.put(dependant, moved);
          open.add(dependant);
          if (moved.verb() == Verb.RETYPE) {
            decisions.put(id, decisions.get(id).as(Verb.SUPPLANT));
          }
        }
      }
    }
  }

  /** What becomes of a dependant; null for what was decided already, or for nothing. */
  private Decision moved(Decision cause, ObjectId dependant, Decision own) {
    SchemaObject there = found.objects().get(dependant);
    SchemaObject wanted = expected.objects().get(dependant);
    if (there == null || (own != null && (own.removes() || own.verb() == Verb.RETYPE))) {
      return null;
    }
    boolean stays = !cause.disturbs() && dependant.kind() != Kind.SETTING;
    if (stays || followsByItself(cause, dependant)) {
      return null;
    }
    if (renames.leave(dependant)) {
      blocked.put(
          cause.id(), dependant + " depends on it, and may have been renamed or lean on what was");
      return null;
    }
    if (wanted == null || there instanceof Unmodelled) {
      blocked.put(
          cause.id(),
          dependant + " depends on it, and Plumbline does not manage that or cannot write it");
      return null;
    }
    if (own != null && own.changes() && leavesByItself(cause, there)) {
      return null;
    }
    if (cause.id().kind() == Kind.TABLE && cause.verb() == Verb.REPLACE) {
      return new Decision(Verb.REPLACE, there, wanted);
    }
    if (dependant.kind() == Kind.COLUMN) {
      return ofColumn(cause, (Column) there, wanted);
    }
    return dependant.kind() == Kind.TABLE ? null : new Decision(Verb.REPLACE, there, wanted);
  }

  /** A foreign key that changes in place would take the key again that has yet to go. */
  private boolean leavesByItself(Decision cause, SchemaObject dependant) {
    boolean takesItAgain =
        dependant instanceof Constraint constraint
            && constraint.type() == Constraint.Type.FOREIGN_KEY
            && (cause.id().kind() == Kind.CONSTRAINT || cause.id().kind() == Kind.INDEX);
    return !takesItAgain && !after.of(dependant.id()).contains(cause.id());
  }

  private static Decision ofColumn(Decision cause, Column column, SchemaObject wanted) {
    if (!column.generated().isEmpty()) {
      return new Decision(Verb.REPLACE, column, wanted);
    }
    boolean ofThatType =
        switch (cause.id().kind()) {
          case ENUM, DOMAIN, COMPOSITE_TYPE, RANGE -> cause.removes() && cause.expected() != null;
          default -> false;
        };
    return ofThatType ? new Decision(Verb.RETYPE, column, wanted) : null;
  }

  /** The server itself rebuilds constraints and indexes when the type of a column changes. */
  private static boolean followsByItself(Decision cause, ObjectId dependant) {
    return cause.id().kind() == Kind.COLUMN
        && !cause.removes()
        && switch (dependant.kind()) {
          case CONSTRAINT, INDEX, SEQUENCE -> true;
          default -> false;
        };
  }

  /** A table loses the mark of an index that is built anew, and is marked again. */
  private void remark() {
    for (SchemaObject object : expected.objects().values()) {
      if (object instanceof Table table
          && found.objects().get(table.id()) instanceof Table there
          && !lostMarks(table).isEmpty()) {
        decisions.computeIfAbsent(table.id(), id -> new Decision(Verb.ALTER, there, table));
      }
    }
  }

  /** The indexes of a table's marks that are built anew. */
  Set<String> lostMarks(Table table) {
    return LateParts.marks(table).stream()
        .filter(
            name ->
                Stream.of(
                        ObjectId.of(Kind.INDEX, table.id().schema(), name),
                        table.id().sibling(Kind.CONSTRAINT, name))
                    .map(decisions::get)
                    .anyMatch(decision -> decision != null && decision.buildsAnew()))
        .collect(Collectors.toSet());
  }

  Decision of(ObjectId id) {
    return decisions.get(id);
  }

  Collection<Decision> all() {
    return decisions.values();
  }

  Map<ObjectId, String> unmended() {
    return unmended;
  }
}
