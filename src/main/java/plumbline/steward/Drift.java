package plumbline.steward;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import plumbline.steward.changelog.Change;
import plumbline.steward.diff.Difference;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.Unmodelled;
import plumbline.steward.plan.HeldBackStep;
import plumbline.steward.plan.HeldBackSteps;
import plumbline.steward.plan.Plan;
import plumbline.steward.report.DriftFindings;
import plumbline.steward.report.Finding;
import plumbline.steward.sqlcheck.CheckedStatements;

/**
 * What of a live database is not as its applied changes build it.
 *
 * @param differences empty for a database that is true
 * @param unmanaged what is there and somebody else's
 * @param plan what mends the differences
 */
record Drift(
    Catalog found,
    Catalog expected,
    List<Difference> differences,
    List<ObjectId> unmanaged,
    Plan plan) {

  /**
   * For a report.
   *
   * @param since which change made what, where that is known
   */
  List<Finding> findings(Map<ObjectId, Change> since) {
    Stream<Finding> notModelled =
        found.objects().values().stream()
            .filter(object -> object instanceof Unmodelled own && own.digest().isEmpty())
            .filter(object -> !unmanaged.contains(object.id()))
            .map(object -> Finding.notModelled(object.id()));
    return Stream.of(
            new DriftFindings(found, expected, plan, since).of(differences).stream(),
            unmanaged.stream().map(Finding::unmanaged),
            notModelled)
        .flatMap(some -> some)
        .toList();
  }

  /**
   * The program's statements that do not fit, for a report.
   *
   * @param pending whether changes are pending
   */
  List<Finding> statements(CheckedStatements checked, boolean pending) {
    DriftFindings findings = new DriftFindings(found, expected, plan, Map.of());
    return checked.findings().stream().map(wrong -> findings.of(wrong, pending)).toList();
  }

  /** The steps that are not done, each with the reason. */
  List<HeldBackStep> heldBack(boolean destructive, Connection live) throws SQLException {
    return HeldBackSteps.of(plan, destructive, live);
  }
}
