package plumbline.steward.lint;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plumbline.steward.changelog.DescribedChange;
import plumbline.steward.model.ObjectId;

/**
 * What came of looking at changes on one engine.
 *
 * @param dbms {@code postgresql} or {@code h2}
 * @param changes those that were looked at
 * @param sights what those did that were seen to do something that others feel
 * @param unfilled the tables that had no rows meanwhile, each with the reason
 * @param notLookedAt the rules that do not apply here
 */
public record Judgement(
    String dbms,
    List<DescribedChange> changes,
    List<Verdict> verdicts,
    List<Sight> sights,
    Map<ObjectId, String> unfilled,
    List<Help> notLookedAt) {
  public Judgement {
    changes = List.copyOf(changes);
    verdicts = List.copyOf(verdicts);
    sights = List.copyOf(sights);
    unfilled = Collections.unmodifiableMap(new TreeMap<>(unfilled));
    notLookedAt = List.copyOf(notLookedAt);
  }

  /** Whether a rule was asked about a change. */
  boolean hasAsked(Help rule, DescribedChange change) {
    return changes.contains(change)
        && notLookedAt.stream().noneMatch(other -> other.code().equals(rule.code()));
  }
}
