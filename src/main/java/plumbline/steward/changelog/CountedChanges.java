package plumbline.steward.changelog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liquibase.Contexts;
import liquibase.LabelExpression;

/** Shares a number of changes out among changelogs that are treated as one. */
public final class CountedChanges {
  private final List<Changelog> changelogs;
  private final ChangelogSession session;

  public CountedChanges(List<Changelog> changelogs, ChangelogSession session) {
    this.changelogs = List.copyOf(changelogs);
    this.session = session;
  }

  /** How many of the next pending changes lie in which changelog. */
  public Map<Changelog, Integer> next(int count) throws Exception {
    Map<Changelog, Integer> shares = new LinkedHashMap<>();
    int left = count;
    for (Changelog changelog : changelogs) {
      int pending =
          session.with(
              changelog,
              liquibase ->
                  liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression()).size());
      shares.put(changelog, Math.min(left, pending));
      left -= Math.min(left, pending);
    }
    return shares;
  }

  /** How many of the changes applied last lie in which changelog. */
  public Map<Changelog, Integer> last(int count) throws Exception {
    record Applied(Changelog changelog, Instant date, int place) {}
    List<Applied> applied = new ArrayList<>();
    for (Changelog changelog : changelogs) {
      session
          .with(changelog, liquibase -> ChangeHistory.read(liquibase, changelog))
          .forEach(
              change -> applied.add(new Applied(changelog, change.appliedAt(), applied.size())));
    }
    Map<Changelog, Integer> shares = new LinkedHashMap<>();
    applied.stream()
        .sorted(Comparator.comparing(Applied::date).thenComparing(Applied::place).reversed())
        .limit(count)
        .forEach(change -> shares.merge(change.changelog(), 1, Integer::sum));
    return shares;
  }
}
