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
  private final Immovables immovables;
  private final Cascade cascade;
  private final Map<ObjectId, Decision> decisions = new TreeMap<>();
  private final Map<ObjectId, String> unmended = new TreeMap<>();

  Decisions(
      Dialect dialect,
      Catalog found,
      Catalog expected,
      Needs before,
      Needs after,
      Immovables immovables) {
    this.dialect = dialect;
    this.found = found;
    this.expected = expected;
    this.before = before;
    this.after = after;
    this.immovables = immovables;
    this.cascade = new Cascade(found, expected, after);
  }

  /** Decides anew until nothing is torn down for the sake of what has to stay as it is. */
  void decide(List<Difference> differences) {
    do {
      decisions.clear();
      unmended.clear();
      begin(differences);
      leaveWhatNeedsWhatStays();
    } while (!spread());
    remark();
  }

  private void begin(List<Difference> differences) {
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
        put(verb(altered), altered.found(), altered.expected());
      }
    }
  }

  private Verb verb(Difference.Altered altered) {
    return switch (dialect.way(altered.found(), altered.expected())) {
      case ALTER -> Verb.ALTER;
      case ALTER_ALONE -> Verb.ALTER_ALONE;
      case REPLACE -> Verb.REPLACE;
    };
  }

  private void put(Verb verb, SchemaObject there, SchemaObject wanted) {
    Decision decision = new Decision(verb, there, wanted);
    ObjectId id = decision.id();
    if (there instanceof Unmodelled || wanted instanceof Unmodelled) {
      unmended.put(id, ByHand.remedy(there, wanted));
    } else if (decision.moves() && immovables.reason(id) != null) {
      unmended.put(id, immovables.reason(id));
    } else {
      decisions.put(id, decision);
    }
  }

  /** What is to lean on something as it should be has no use for it as it is. */
  private void leaveWhatNeedsWhatStays() {
    Deque<ObjectId> open = new ArrayDeque<>(unmended.keySet());
    open.removeIf(id -> immovables.reason(id) == null);
    while (!open.isEmpty()) {
      ObjectId id = open.poll();
      for (ObjectId dependant : after.by(id)) {
        if (decisions.remove(dependant) != null) {
          String reason = "it depends on " + id + ", which has to stay as it is";
          unmended.put(dependant, reason);
          immovables.hold(dependant, reason);
          open.add(dependant);
        }
      }
    }
  }

  /**
   * What depends on something that goes away for a moment has to go away with it.
   *
   * @return whether all of it can
   */
  private boolean spread() {
    boolean free = true;
    Deque<ObjectId> open = new ArrayDeque<>(decisions.keySet());
    while (!open.isEmpty()) {
      ObjectId id = open.poll();
      Decision cause = decisions.get(id);
      if (!cause.moves()) {
        continue;
      }
      for (ObjectId dependant : before.by(id)) {
        Decision own = decisions.get(dependant);
        if (!cascade.concerns(cause, dependant, own)) {
          continue;
        }
        String reason = immovables.reasonFor(dependant);
        if (reason != null) {
          free &= !immovables.hold(id, reason);
          continue;
        }
        Decision moved = cascade.of(cause, dependant);
        if (moved != null && !moved.equals(own)) {
          decisions.put(dependant, moved);
          open.add(dependant);
          if (moved.verb() == Verb.RETYPE) {
            decisions.put(id, decisions.get(id).as(Verb.SUPPLANT));
          }
        }
      }
    }
    return free;
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
