package plumbline.steward.report;

import java.util.List;
import plumbline.steward.changelog.DatabaseName;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.plan.Step;
import plumbline.steward.sqlcheck.CheckedStatements;
import plumbline.steward.sqlcheck.StatementFinding;

/**
 * Makes findings of statements of the program that do not fit.
 *
 * @param database the one that they are sent to
 * @param mending the steps that mend the database; what mends a statement's column mends it
 * @param pending whether changes are pending, which may be what a statement waits for
 */
public record StatementFindings(DatabaseName database, List<Step> mending, boolean pending) {
  public StatementFindings {
    mending = List.copyOf(mending);
  }

  /** The findings, in the order of the check. */
  public List<Finding> of(CheckedStatements checked) {
    return checked.findings().stream().map(this::of).toList();
  }

  private Finding of(StatementFinding finding) {
    List<Step> own = mending.stream().filter(step -> isAbout(step.subject(), finding)).toList();
    return new Finding(
        finding.rule().code(),
        pending ? Severity.WARNING : Severity.STATEMENT,
        "method",
        finding.method().toString(),
        List.of(new Deviation(finding.part(), finding.expected(), finding.actual())),
        null,
        finding.rule().consequence(),
        own.stream().map(Step::sql).toList(),
        Finding.hazards(own),
        remedy(finding, own));
  }

  private String remedy(StatementFinding finding, List<Step> own) {
    if (pending) {
      return "run %s and look again: changes are pending".formatted(database.command("migrate"));
    }
    return own.isEmpty()
        ? "in %s: %s".formatted(finding.method().file(), finding.rule().remedy())
        : "";
  }

  private static boolean isAbout(ObjectId subject, StatementFinding finding) {
    return subject.kind() == Kind.COLUMN
        && subject.table().equalsIgnoreCase(finding.table())
        && subject.name().equalsIgnoreCase(finding.column());
  }
}
