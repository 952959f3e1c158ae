package plumbline.steward.report;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import plumbline.steward.changelog.Change;
import plumbline.steward.diff.Difference;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.plan.Plan;
import plumbline.steward.plan.Step;

/** Makes findings of differences. */
public final class DriftFindings {
  private final Catalog found;
  private final Catalog expected;
  private final Plan plan;
  private final Map<ObjectId, Change> since;

  /**
   * For one comparison.
   *
   * @param plan what removes the differences
   * @param since which change made an object as it should be, where that is known
   */
  public DriftFindings(Catalog found, Catalog expected, Plan plan, Map<ObjectId, Change> since) {
    this.found = found;
    this.expected = expected;
    this.plan = plan;
    this.since = Map.copyOf(since);
  }

  /**
   * The findings, in the order of the differences. What is part of a missing or unexpected table
   * goes with it.
   */
  public List<Finding> of(List<Difference> differences) {
    return new Grouping(found, expected)
        .of(differences).entrySet().stream()
            .map(group -> finding(group.getKey(), group.getValue()))
            .toList();
  }

  private Finding finding(Difference difference, Set<ObjectId> parts) {
    ObjectId id = difference.id();
    List<Step> mending = mending(id, parts);
    return new Finding(
        code(difference),
        Severity.DRIFT,
        id.kind().words(),
        id.path(),
        deviations(difference),
        since.get(id),
        Consequences.of(difference),
        mending.stream().map(Step::sql).toList(),
        Finding.hazards(mending),
        plan.unmended().getOrDefault(id, ""));
  }

  /** What kind of difference it is, in a word that never changes. */
  static String code(Difference difference) {
    if (difference instanceof Difference.Missing) {
      return "missing-object";
    }
    if (difference instanceof Difference.Unexpected) {
      return "unexpected-object";
    }
    if (difference instanceof Difference.Altered) {
      return "altered-object";
    }
    if (difference instanceof Difference.OwnerDiffers) {
      return "owner-differs";
    }
    return difference instanceof Difference.GrantsDiffer ? "grants-differ" : "comment-differs";
  }

  /** What is not as it should be, property by property. */
  static List<Deviation> deviations(Difference difference) {
    if (difference instanceof Difference.Missing) {
      return List.of(Deviation.MISSING);
    }
    if (difference instanceof Difference.Unexpected) {
      return List.of(Deviation.UNEXPECTED);
    }
    if (difference instanceof Difference.Altered altered) {
      return Traits.between(altered.found(), altered.expected());
    }
    if (difference instanceof Difference.OwnerDiffers owner) {
      return List.of(
          new Deviation(
              "owner",
              Objects.toString(owner.expected(), ""),
              Objects.toString(owner.found(), "")));
    }
    if (difference instanceof Difference.GrantsDiffer grants) {
      return List.of(
          new Deviation("grants", GrantTexts.of(grants.expected()), GrantTexts.of(grants.found())));
    }
    Difference.CommentDiffers comment = (Difference.CommentDiffers) difference;
    return List.of(new Deviation("comment", comment.expected(), comment.found()));
  }

  private List<Step> mending(ObjectId id, Set<ObjectId> parts) {
    Set<ObjectId> own = new HashSet<>(parts);
    own.add(id);
    List<Step> steps = steps(own);
    return steps.isEmpty() && id.kind() == Kind.DEFAULT
        ? steps(Set.of(id.sibling(Kind.COLUMN, id.name())))
        : steps;
  }

  private List<Step> steps(Set<ObjectId> subjects) {
    return plan.steps().stream().filter(step -> subjects.contains(step.subject())).toList();
  }
}
