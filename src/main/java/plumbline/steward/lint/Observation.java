package plumbline.steward.lint;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import plumbline.steward.changelog.Change;
import plumbline.steward.changelog.DescribedChange;
import plumbline.steward.diff.Difference;
import plumbline.steward.diff.Difference.Altered;
import plumbline.steward.diff.Difference.Missing;
import plumbline.steward.diff.Difference.Unexpected;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Column;
import plumbline.steward.model.Constraint;
import plumbline.steward.model.Index;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;

/**
 * What one change was seen to do.
 *
 * @param start the database before the first change of its file, which a release deploys as a whole
 * @param after the database after the change; where rows refused it, after it was applied without
 *     rows
 * @param end the database after the last change of its file
 * @param differences of the schema after the change from the one before
 * @param refusal what the database said against it
 * @param rollback what came of taking it back, where it says how
 * @param unindexed the foreign keys that have no index at the end
 */
record Observation(
    DescribedChange described,
    Catalog start,
    Catalog after,
    Catalog end,
    List<Difference> differences,
    Effects effects,
    Refusal refusal,
    RollbackTrial rollback,
    Set<ObjectId> unindexed) {
  Observation {
    differences = List.copyOf(differences);
    unindexed = Set.copyOf(unindexed);
  }

  /**
   * What the database said against a change.
   *
   * @param words empty where it took it
   * @param always whether it says so to empty tables too
   */
  record Refusal(String words, boolean always) {
    static final Refusal NONE = new Refusal("", false);

    boolean isForRows() {
      return !words.isEmpty() && !always;
    }
  }

  /** The same, seen from the end of its file. */
  Observation until(Catalog last, Set<ObjectId> foreignKeys) {
    return new Observation(
        described, start, after, last, differences, effects, refusal, rollback, foreignKeys);
  }

  /** The same of a change that rows alone refuse. */
  Observation withoutRows(Catalog made, List<Difference> changed) {
    return new Observation(
        described,
        start,
        made,
        made,
        changed,
        effects,
        new Refusal(refusal.words(), false),
        rollback,
        unindexed);
  }

  /** The same of a change that cannot be applied at all. */
  Observation always(String words) {
    return new Observation(
        described,
        start,
        after,
        end,
        differences,
        effects,
        new Refusal(words, true),
        rollback,
        unindexed);
  }

  Change change() {
    return described.change();
  }

  /** Whether something was there when the release was deployed, and may have rows. */
  boolean isOld(ObjectId object) {
    return start.objects().containsKey(object);
  }

  /** What the change made or altered, as it is then. */
  Stream<SchemaObject> made() {
    return differences.stream()
        .flatMap(
            difference -> {
              if (difference instanceof Unexpected unexpected) {
                return Stream.of(unexpected.found());
              }
              return difference instanceof Altered altered
                  ? Stream.of(altered.found())
                  : Stream.empty();
            });
  }

  /** The columns among it. */
  Stream<Column> madeColumns() {
    return made().filter(Column.class::isInstance).map(Column.class::cast);
  }

  /** What the change took away, as it was; an index that a constraint took over is still there. */
  Stream<SchemaObject> lost() {
    return differences.stream()
        .filter(Missing.class::isInstance)
        .map(difference -> ((Missing) difference).expected())
        .filter(
            object ->
                !(object instanceof Index)
                    || made()
                        .noneMatch(
                            made ->
                                made instanceof Constraint constraint
                                    && constraint.hasIndex()
                                    && constraint.id().name().equals(object.id().name())));
  }
}
