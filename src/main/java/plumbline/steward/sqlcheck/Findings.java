package plumbline.steward.sqlcheck;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what is found, each thing once. */
final class Findings {
  private final Set<StatementFinding> found = new LinkedHashSet<>();
  private final Set<SkippedMethod> skipped = new LinkedHashSet<>();

  void add(StatementFinding finding) {
    found.add(finding);
  }

  /** Of something that no column of a table is concerned in. */
  void add(DaoMethod method, StatementRule rule, String part, String expected, String actual) {
    add(new StatementFinding(method, rule, part, expected, actual, "", ""));
  }

  void skip(DaoMethod method, String reason) {
    skipped.add(new SkippedMethod(method, reason));
  }

  List<StatementFinding> found() {
    return List.copyOf(found);
  }

  List<SkippedMethod> skipped() {
    return List.copyOf(skipped);
  }
}
