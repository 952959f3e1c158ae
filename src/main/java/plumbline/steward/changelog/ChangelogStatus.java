package plumbline.steward.changelog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far a database is with one changelog.
 *
 * @param applied what it has, in the order in which it was applied
 * @param pending what this build has and the database lacks
 * @param unknown what the database has and this build lacks: a newer build was here
 */
public record ChangelogStatus(
    String changelog, List<AppliedChange> applied, List<Change> pending, List<Change> unknown) {

  /**
   * Compares what a build has with what a database has.
   *
   * @param known the build's changes for the database's engine
   */
  static ChangelogStatus of(Changelog changelog, List<Change> known, List<AppliedChange> applied) {
    Set<Change> there = applied.stream().map(AppliedChange::change).collect(Collectors.toSet());
    Set<Change> here = new HashSet<>(known);
    return new ChangelogStatus(
        changelog.name(),
        List.copyOf(applied),
        known.stream().filter(change -> !there.contains(change)).toList(),
        applied.stream()
            .map(AppliedChange::change)
            .filter(change -> !here.contains(change))
            .toList());
  }
}
