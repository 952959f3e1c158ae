package plumbline.steward.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.steward.lint.RowCounts;
import plumbline.steward.lint.Verdict;

/**
 * What a rule has against a change.
 *
 * @param code of the rule; it never changes
 * @param change the identifier of the changeset
 * @param file where it is
 * @param object which object it is about; empty for the change itself
 * @param what in a few words
 * @param rows how many the live database has there; null where that is not known or does not matter
 * @param waiting who waits that long; empty for nobody
 * @param remedy what to do about it; of what is allowed, the reason
 */
public record LintFinding(
    String code,
    Severity severity,
    String change,
    String file,
    String object,
    String what,
    Long rows,
    String waiting,
    String why,
    String remedy) {

  static LintFinding of(Verdict verdict, RowCounts rows) {
    boolean allowed = verdict.isAllowed();
    return new LintFinding(
        verdict.rule().code(),
        allowed ? Severity.WARNING : Severity.FAULT,
        verdict.change().id(),
        verdict.change().file(),
        verdict.object(),
        verdict.what(),
        verdict.table().flatMap(rows::find).orElse(null),
        verdict.waiting(),
        verdict.rule().why(),
        allowed ? "allowed: " + verdict.allowance() : verdict.rule().remedy());
  }

  /** For people; the first line says what it is about, the others are indented. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("%s: %s %s::%s".formatted(severity, code, file, change));
    lines.add(
        "  "
            + Stream.of(what, rows == null ? "" : RowWords.of(rows), waiting)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", ")));
    lines.add("  why it matters: " + why);
    lines.add("  " + remedy);
    return lines;
  }
}
