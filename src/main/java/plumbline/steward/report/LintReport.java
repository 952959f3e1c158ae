package plumbline.steward.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import plumbline.steward.lint.Help;
import plumbline.steward.lint.Judgement;
import plumbline.steward.lint.RowCounts;
import plumbline.steward.lint.Verdict;

/**
 * What came of looking at changes before they are deployed.
 *
 * @param clean whether no rule has anything against them that they do not allow themselves
 * @param engines where they were run
 */
public record LintReport(boolean clean, List<OnEngine> engines) {
  public LintReport {
    engines = List.copyOf(engines);
  }

  /**
   * What came of it on one engine.
   *
   * @param engine {@code postgresql} or {@code h2}
   * @param changes how many were looked at
   * @param findings what was not told of another engine before, in the order of the changes
   * @param observed what changes were seen to do that others feel
   * @param withoutRows the tables that had no rows meanwhile, each with the reason
   * @param notLookedAt the codes of the rules that only PostgreSQL has answers for
   */
  public record OnEngine(
      String engine,
      int changes,
      List<LintFinding> findings,
      List<ObservedChange> observed,
      List<String> withoutRows,
      List<String> notLookedAt) {
    public OnEngine {
      findings = List.copyOf(findings);
      observed = List.copyOf(observed);
      withoutRows = List.copyOf(withoutRows);
      notLookedAt = List.copyOf(notLookedAt);
    }

    private long faults() {
      return findings.stream().filter(finding -> finding.severity().isFault()).count();
    }

    private List<String> lines() {
      List<String> lines = new ArrayList<>();
      observed.stream().map(ObservedChange::line).forEach(lines::add);
      findings.forEach(finding -> lines.addAll(finding.lines()));
      withoutRows.forEach(table -> lines.add("note: looked at without rows: " + table));
      if (!notLookedAt.isEmpty()) {
        lines.add(
            "note: %s not looked at on %s: observed on PostgreSQL only"
                .formatted(String.join(", ", notLookedAt), engine));
      }
      lines.add(
          "%s: %d %s looked at, %s"
              .formatted(
                  engine,
                  changes,
                  changes == 1 ? "change" : "changes",
                  faults() == 0 ? nothing() : Severity.FAULT.count(faults()) + " found"));
      return lines;
    }

    private String nothing() {
      return notLookedAt.isEmpty() && withoutRows.isEmpty()
          ? "nothing found"
          : "nothing found, as far as it was looked at";
    }
  }

  /**
   * For reports.
   *
   * @param judgements by engine, the configured one first
   * @param idle allowances without an effect
   * @param rows of the live database
   */
  public static LintReport of(List<Judgement> judgements, List<Verdict> idle, RowCounts rows) {
    List<OnEngine> engines = new ArrayList<>();
    List<Verdict> told = new ArrayList<>();
    for (Judgement judgement : judgements) {
      List<Verdict> news =
          Stream.concat(
                  judgement.verdicts().stream(), engines.isEmpty() ? idle.stream() : Stream.of())
              .filter(verdict -> told.stream().noneMatch(verdict::isLike))
              .toList();
      told.addAll(news);
      engines.add(
          new OnEngine(
              judgement.dbms(),
              judgement.changes().size(),
              news.stream().map(verdict -> LintFinding.of(verdict, rows)).toList(),
              judgement.sights().stream()
                  .map(sight -> ObservedChange.of(sight, rows))
                  .filter(ObservedChange::isFelt)
                  .toList(),
              judgement.unfilled().entrySet().stream()
                  .map(table -> table.getKey().path() + ": " + table.getValue())
                  .toList(),
              judgement.notLookedAt().stream().map(Help::code).toList()));
    }
    return new LintReport(engines.stream().allMatch(engine -> engine.faults() == 0), engines);
  }

  /** For people: what was seen, what was found, and a line that sums up, for each engine. */
  public List<String> lines() {
    return engines.stream().flatMap(engine -> engine.lines().stream()).toList();
  }
}
