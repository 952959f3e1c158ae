package plumbline.steward.changelog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far a database is with one changelog.
 *
 * @param changelog its name
 * @param known this build's changes for the database's engine, in their order
 * @param applied what the database has, in the order in which it was applied
 */
public record ChangelogStatus(String changelog, List<Change> known, List<AppliedChange> applied) {
  public ChangelogStatus {
    known = List.copyOf(known);
    applied = List.copyOf(applied);
  }

  /** What this build has and the database lacks. */
  public List<Change> pending() {
    Set<Change> there = applied.stream().map(AppliedChange::change).collect(Collectors.toSet());
    return known.stream().filter(change -> !there.contains(change)).toList();
  }

  /** What the database has and this build lacks: a newer build was here. */
  public List<Change> unknown() {
    Set<Change> here = new HashSet<>(known);
    return applied.stream()
        .map(AppliedChange::change)
        .filter(change -> !here.contains(change))
        .toList();
  }

  /** What is pending of several changelogs, in their order. */
  public static List<Change> pending(List<ChangelogStatus> all) {
    return all.stream().flatMap(status -> status.pending().stream()).toList();
  }

  /** What is unknown of several changelogs, in their order. */
  public static List<Change> unknown(List<ChangelogStatus> all) {
    return all.stream().flatMap(status -> status.unknown().stream()).toList();
  }
}
