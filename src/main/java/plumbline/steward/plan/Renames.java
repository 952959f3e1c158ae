package plumbline.steward.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import plumbline.steward.diff.Difference;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Column;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.Sequence;

/**
 * What may have been renamed by hand. Only a person knows, so that it is left alone under either
 * name, with all that depends on it.
 */
final class Renames {
  private final Dialect dialect;
  private final Catalog found;
  private final Catalog expected;
  private final Map<ObjectId, String> reasons = new HashMap<>();

  private Renames(Dialect dialect, Catalog found, Catalog expected) {
    this.dialect = dialect;
    this.found = found;
    this.expected = expected;
  }

  /**
   * What to leave alone of some differences.
   *
   * @param before who needs whom of what is there
   * @param after who needs whom of what should be there
   */
  static Renames among(
      List<Difference> differences,
      Dialect dialect,
      Catalog found,
      Catalog expected,
      Needs before,
      Needs after) {
    Renames renames = new Renames(dialect, found, expected);
    Set<ObjectId> differing = differences.stream().map(Difference::id).collect(Collectors.toSet());
    List<Lookalikes.Pair> pairs =
        Lookalikes.among(differences, found, expected).stream()
            .filter(pair -> !renames.steps(pair).isEmpty())
            .toList();
    renames.note(pairs);
    for (Lookalikes.Pair pair : pairs) {
      renames.leaveDependants(pair.missing(), after, differing);
      renames.leaveDependants(pair.unexpected(), before, differing);
      renames.leaveSequences(pair.missing(), expected, differing);
      renames.leaveSequences(pair.unexpected(), found, differing);
    }
    return renames;
  }

  private void note(List<Lookalikes.Pair> pairs) {
    pairs.stream()
        .collect(Collectors.groupingBy(Lookalikes.Pair::missing))
        .forEach((id, own) -> reasons.put(id, reasonForMissing(own)));
    pairs.stream()
        .collect(Collectors.groupingBy(Lookalikes.Pair::unexpected))
        .forEach((id, own) -> reasons.put(id, reasonForUnexpected(own)));
  }

  private String reasonForMissing(List<Lookalikes.Pair> pairs) {
    boolean one = pairs.size() == 1;
    return "%s may be this under another name, so %s are left alone: %s, or drop %s by hand"
        .formatted(
            either(pairs, pair -> pair.unexpected().toString()),
            one ? "both" : "all",
            either(pairs, this::rename),
            one ? "that one" : "those that are not");
  }

  private String reasonForUnexpected(List<Lookalikes.Pair> pairs) {
    return "this may be %s under another name, so %s are left alone: %s, or drop this by hand"
        .formatted(
            either(pairs, pair -> pair.missing().toString()),
            pairs.size() == 1 ? "both" : "all",
            either(pairs, this::rename));
  }

  private static String either(
      List<Lookalikes.Pair> pairs, Function<Lookalikes.Pair, String> words) {
    return pairs.stream().map(words).distinct().collect(Collectors.joining(" or "));
  }

  private String rename(Lookalikes.Pair pair) {
    return found.objects().get(pair.unexpected()) instanceof Column column && column.inherited()
        ? "rename that of the parent, which this one follows"
        : "run '%s'".formatted(steps(pair).get(0).sql());
  }

  /** How the rename is taken back; nothing where the engine has no words for it, so nobody did. */
  private List<Step> steps(Lookalikes.Pair pair) {
    return dialect.steps(new Operation.Rename(pair.unexpected(), pair.missing().name()));
  }

  private void leaveDependants(ObjectId id, Needs needs, Set<ObjectId> differing) {
    Deque<ObjectId> open = new ArrayDeque<>(List.of(id));
    Set<ObjectId> seen = new HashSet<>();
    while (!open.isEmpty()) {
      for (ObjectId dependant : needs.by(open.poll())) {
        if (differing.contains(dependant) && seen.add(dependant)) {
          reasons.putIfAbsent(dependant, "it depends on " + id + ", which may have another name");
          open.add(dependant);
        }
      }
    }
  }

  /** A sequence goes with its column, and needs it for nothing else. */
  private void leaveSequences(ObjectId id, Catalog own, Set<ObjectId> differing) {
    for (ObjectId other : differing) {
      if (own.objects().get(other) instanceof Sequence sequence
          && sequence.ownedBy() != null
          && (id.equals(sequence.ownedBy()) || id.equals(table(sequence.ownedBy())))) {
        reasons.putIfAbsent(other, "it belongs to " + id + ", which may have another name");
      }
    }
  }

  private static ObjectId table(ObjectId column) {
    return ObjectId.of(Kind.TABLE, column.schema(), column.table());
  }

  /** Whether an object stays as it is. */
  boolean leave(ObjectId id) {
    return reasons.containsKey(id);
  }

  /** What is left alone, and why; of a table with all that is part of it, the table. */
  Map<ObjectId, String> reasons() {
    Map<ObjectId, String> shown = new TreeMap<>(reasons);
    shown.keySet().removeIf(this::goesWithItsTable);
    return shown;
  }

  private boolean goesWithItsTable(ObjectId id) {
    return goesWithItsTable(id, found, expected) || goesWithItsTable(id, expected, found);
  }

  private boolean goesWithItsTable(ObjectId id, Catalog one, Catalog other) {
    return !other.objects().containsKey(id)
        && Optional.ofNullable(one.objects().get(id))
            .flatMap(one::tableOf)
            .filter(this::leave)
            .filter(table -> !other.objects().containsKey(table))
            .isPresent();
  }
}
