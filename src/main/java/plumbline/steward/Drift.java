package plumbline.steward;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import plumbline.steward.changelog.Change;
import plumbline.steward.diff.Differ;
import plumbline.steward.diff.Difference;
import plumbline.steward.diff.Scope;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.Unmodelled;
import plumbline.steward.plan.Assumptions;
import plumbline.steward.plan.Dialect;
import plumbline.steward.plan.HeldBackStep;
import plumbline.steward.plan.HeldBackSteps;
import plumbline.steward.plan.Outlook;
import plumbline.steward.plan.Plan;
import plumbline.steward.plan.Planner;
import plumbline.steward.plan.Purpose;
import plumbline.steward.plan.SessionDialect;
import plumbline.steward.report.DriftFindings;
import plumbline.steward.report.Finding;
import plumbline.steward.report.SqlScript;

/**
 * What of a database is not as it should be, such as a live one that is not as its applied changes
 * build it.
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
   * Two databases, of which only what is managed is compared.
   *
   * @param assumptions what a person has said about values whose meaning depends on a setting
   */
  static Drift within(
      Scope scope, ServerKind kind, Catalog found, Catalog expected, Assumptions assumptions) {
    return between(
        kind.dialect(found, expected, assumptions),
        found,
        expected,
        Purpose.REPAIR,
        scope.managed(found, expected),
        scope.unmanaged(found, expected));
  }

  /** Two databases as a whole. */
  static Drift between(ServerKind kind, Catalog found, Catalog expected, Assumptions assumptions) {
    return between(
        kind.dialect(found, expected, assumptions),
        found,
        expected,
        Purpose.CONVERSION,
        id -> true,
        List.of());
  }

  private static Drift between(
      Dialect dialect,
      Catalog found,
      Catalog expected,
      Purpose purpose,
      Predicate<ObjectId> managed,
      List<ObjectId> unmanaged) {
    List<Difference> differences = new Differ(managed).compare(found, expected);
    Plan plan = new Planner(dialect, purpose, managed).plan(differences, found, expected);
    return new Drift(found, expected, differences, unmanaged, plan);
  }

  /**
   * For a report.
   *
   * @param since which change made what, where that is known
   */
  List<Finding> findings(Map<ObjectId, Change> since) {
    return findings(new DriftFindings(found, expected, plan, since).of(differences));
  }

  /**
   * For a report.
   *
   * @param ofDifferences what is told of these
   */
  List<Finding> findings(List<Finding> ofDifferences) {
    Stream<Finding> notModelled =
        found.objects().values().stream()
            .filter(object -> object instanceof Unmodelled own && own.digest().isEmpty())
            .filter(object -> !unmanaged.contains(object.id()))
            .map(object -> Finding.notModelled(object.id()));
    return Stream.of(
            ofDifferences.stream(), unmanaged.stream().map(Finding::unmanaged), notModelled)
        .flatMap(some -> some)
        .toList();
  }

  /** Which steps are not done, each with the reason. */
  Outlook outlook(boolean destructive, Connection live) throws SQLException {
    return HeldBackSteps.of(plan, destructive, live);
  }

  /** Which steps wait until a person chooses what values mean. */
  Outlook awaitingChoice(Connection live) throws SQLException {
    return HeldBackSteps.awaitingChoice(plan, live);
  }

  /**
   * The plan as SQL to be run by hand; empty for none.
   *
   * @param heldBack the steps that are left out of it
   */
  String script(List<HeldBackStep> heldBack) {
    return SqlScript.of(plan, heldBack, SessionDialect.of(found.server().engine()));
  }
}
