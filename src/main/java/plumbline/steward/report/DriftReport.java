package plumbline.steward.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.steward.changelog.Change;
import plumbline.steward.changelog.UnknownChanges;

/**
 * All that was found about a database.
 *
 * @param inOrder whether it was compared and needs no mending; pending changes alone are in order
 * @param notCompared why it was not compared with what it should be; empty where it was
 * @param counts of the findings, by their severity
 * @param findings by severity, otherwise in the order in which they were found
 */
public record DriftReport(
    boolean inOrder, String notCompared, Map<Severity, Integer> counts, List<Finding> findings) {
  public DriftReport {
    counts = Collections.unmodifiableMap(new EnumMap<>(counts));
    findings = List.copyOf(findings);
  }

  /** What was found. */
  public static DriftReport of(List<Finding> findings) {
    return of("", findings);
  }

  /**
   * What was found about a database that is newer than this build.
   *
   * @param unknown what it has and this build does not know
   * @param findings about anything else
   */
  public static DriftReport ofNewer(List<Change> unknown, List<Finding> findings) {
    return of(
        UnknownChanges.describe(unknown),
        Stream.concat(unknown.stream().map(Finding::unknown), findings.stream()).toList());
  }

  private static DriftReport of(String notCompared, List<Finding> findings) {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      counts.put(severity, 0);
    }
    findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
    return new DriftReport(
        notCompared.isEmpty() && findings.stream().noneMatch(DriftReport::isFault),
        notCompared,
        counts,
        findings.stream().sorted(Comparator.comparing(Finding::severity)).toList());
  }

  private static boolean isFault(Finding finding) {
    return finding.severity().isFault();
  }

  /** The findings that need mending. */
  public List<Finding> faults() {
    return findings.stream().filter(DriftReport::isFault).toList();
  }

  /** For people: a block a finding, and a last line that sums up. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    findings.forEach(finding -> lines.addAll(finding.lines()));
    lines.add(summary());
    return lines;
  }

  /** In one line, such as {@code not in order: 2 differences, 1 pending change}. */
  public String summary() {
    String found =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .map(entry -> entry.getKey().count(entry.getValue()))
            .collect(Collectors.joining(", "));
    if (!notCompared.isEmpty()) {
      return "not compared, as " + notCompared + (found.isEmpty() ? "" : " (" + found + ")");
    }
    return (inOrder ? "in order" : "not in order") + (found.isEmpty() ? "" : ": " + found);
  }
}
