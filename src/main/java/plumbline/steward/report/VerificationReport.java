package plumbline.steward.report;

import java.util.ArrayList;
import java.util.List;
import plumbline.steward.verify.Proof;

/**
 * What came of proving changes.
 *
 * @param proved whether all do what they should
 * @param engines where they were tried
 */
public record VerificationReport(boolean proved, List<OnEngine> engines) {
  public VerificationReport {
    engines = List.copyOf(engines);
  }

  /**
   * What came of it on one engine.
   *
   * @param engine {@code postgresql} or {@code h2}
   * @param changes how many were tried
   * @param findings in the order in which they were found
   */
  public record OnEngine(String engine, int changes, List<Finding> findings) {
    public OnEngine {
      findings = List.copyOf(findings);
    }

    /** For reports. */
    public static OnEngine of(String engine, Proof proof) {
      return new OnEngine(
          engine, proof.changes(), proof.faults().stream().map(FaultFindings::of).toList());
    }

    private long faults() {
      return findings.stream().filter(finding -> finding.severity().isFault()).count();
    }

    private String summary() {
      return changes == 0 ? engine + ": no change is for it" : tried();
    }

    private String tried() {
      return "%s: %d %s tried, %s"
          .formatted(
              engine,
              changes,
              changes == 1 ? "change" : "changes",
              faults() == 0 ? "all proved" : Severity.FAULT.count(faults()) + " found");
    }
  }

  /** What came of it on each engine. */
  public static VerificationReport of(List<OnEngine> engines) {
    return new VerificationReport(
        engines.stream().allMatch(engine -> engine.faults() == 0), engines);
  }

  /** For people: a block a finding, and after those of an engine a line that sums up. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (OnEngine engine : engines) {
      engine.findings().forEach(finding -> lines.addAll(finding.lines()));
      lines.add(engine.summary());
    }
    return lines;
  }
}
