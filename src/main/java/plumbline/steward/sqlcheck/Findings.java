package plumbline.steward.sqlcheck;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;

/** Gathers what is found, each thing once. */
final class Findings {
  private final Set<StatementFinding> found = new LinkedHashSet<>();
  private final Set<SkippedMethod> skipped = new LinkedHashSet<>();
  private final Set<ObjectId> read = new HashSet<>();

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

  /** That a value of a column is read; one of an expression is none of a table's. */
  void read(ResultColumn column) {
    if (!column.table().isEmpty()) {
      read.add(ObjectId.part(Kind.COLUMN, column.schema(), column.table(), column.name()));
    }
  }

  List<StatementFinding> found() {
    return List.copyOf(found);
  }

  List<SkippedMethod> skipped() {
    return List.copyOf(skipped);
  }

  Set<ObjectId> read() {
    return Set.copyOf(read);
  }
}
