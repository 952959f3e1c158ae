package plumbline.steward.report;

import java.util.List;
import plumbline.steward.sqlcheck.StatementFinding;

/** Makes findings of statements that do not fit the database. */
public final class StatementFindings {
  private StatementFindings() {}

  /** What is wrong with a statement. */
  public static Finding of(StatementFinding wrong) {
    return new Finding(
        wrong.rule().code(),
        Severity.STATEMENT,
        "statement",
        wrong.method().toString(),
        List.of(new Deviation(wrong.part(), wrong.expected(), wrong.actual())),
        null,
        "the program fails when it sends this statement",
        List.of(),
        "mend the database if it has drifted, else the statement");
  }
}
