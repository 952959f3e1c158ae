package plumbline.steward;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import plumbline.steward.changelog.Change;
import plumbline.steward.changelog.ChangeNumbers;
import plumbline.steward.changelog.ChangelogStatus;
import plumbline.steward.changelog.Changelogs;
import plumbline.steward.changelog.DatabaseName;
import plumbline.steward.plan.Assumptions;
import plumbline.steward.plan.Plan;
import plumbline.steward.plan.PlanFailedException;
import plumbline.steward.plan.PlanRunner;
import plumbline.steward.plan.Step;
import plumbline.steward.report.DriftReport;
import plumbline.steward.report.Finding;
import plumbline.steward.report.PlanReport;
import plumbline.steward.report.RepairReport;
import plumbline.steward.report.StatementFindings;
import plumbline.steward.sqlcheck.StatementCheck;

/** Keeps one database true to its definition: looks, tells, and mends. */
public final class Steward {
  private final Database database;
  private final Changelogs changelogs;
  private final StatementCheck statements;
  private final LiveSchema schema;

  /**
   * For one database.
   *
   * @param statements those that the program sends to it
   */
  public Steward(Database database, StatementCheck statements) {
    this.database = database;
    this.changelogs = new Changelogs(database.changelogs(), database.connections());
    this.statements = statements;
    this.schema = new LiveSchema(database, this.changelogs);
  }

  /** What the database is called. */
  public DatabaseName name() {
    return database.name();
  }

  /** The changelogs of the database. */
  public Changelogs changelogs() {
    return changelogs;
  }

  /**
   * Holds the database against its applied changes, against those of this build, and against the
   * program's statements. What a database should be that is newer than this build cannot be told
   * here; the statements are checked nevertheless.
   *
   * @throws BeingMigratedException where what differs may be half done
   */
  public DriftReport validate() throws Exception {
    List<ChangelogStatus> statuses = changelogs.statuses();
    List<Change> unknown = ChangelogStatus.unknown(statuses);
    List<Change> pending = ChangelogStatus.pending(statuses);
    List<Finding> findings =
        new ArrayList<>(pending.stream().map(change -> Finding.pending(change, name())).toList());
    if (!unknown.isEmpty()) {
      findings.addAll(statements(List.of(), pending));
      return DriftReport.ofNewer(unknown, findings);
    }
    try (Connection live = database.connections().open()) {
      Drift drift = schema.drift(live, Assumptions.NONE);
      findings.addAll(drift.findings(schema.origins(drift.differences())));
      findings.addAll(statements(drift.plan().steps(), pending));
      return DriftReport.of(findings);
    }
  }

  private List<Finding> statements(List<Step> mending, List<Change> pending) throws SQLException {
    return new StatementFindings(name(), mending, !pending.isEmpty()).of(statements.run());
  }

  /**
   * What would mend the database, and what of that is held back.
   *
   * @param assumptions what a person has said about values whose meaning depends on a setting
   */
  public PlanReport plan(Assumptions assumptions) throws Exception {
    try (Connection live = database.connections().open()) {
      Drift drift = schema.drift(live, assumptions);
      return PlanReport.of(drift.plan(), drift.outlook(database.destructive(), live));
    }
  }

  /**
   * The same as SQL to be run by hand, with what is held back as comments.
   *
   * @return empty where there is nothing to mend
   */
  public String script(Assumptions assumptions) throws Exception {
    try (Connection live = database.connections().open()) {
      Drift drift = schema.drift(live, assumptions);
      return drift.script(drift.outlook(database.destructive(), live).heldBack());
    }
  }

  /**
   * Mends the database, under the migration lock.
   *
   * @param assumptions what a person has said about values whose meaning depends on a setting
   * @param fingerprint of the plan that is meant; the present one where it is empty
   * @param progress is told in a line what is being done
   * @return what was done; of a step that failed, why
   */
  public RepairReport repair(
      Assumptions assumptions, Optional<String> fingerprint, Consumer<String> progress)
      throws Exception {
    return changelogs
        .lock()
        .during(
            connections -> {
              try (Connection live = connections.open()) {
                Plan plan = schema.driftUnderLock(live, assumptions).plan();
                if (fingerprint.filter(meant -> !meant.equals(plan.fingerprint())).isPresent()) {
                  throw new IllegalStateException(
                      "nothing is changed: the database has changed since that plan was made; look at the plan anew");
                }
                return apply(plan, progress, live);
              }
            });
  }

  private RepairReport apply(Plan plan, Consumer<String> progress, Connection live)
      throws Exception {
    ServerKind kind = ServerKind.of(live);
    PlanRunner runner =
        new PlanRunner(
            connection -> kind.reader().read(connection).fingerprint(),
            progress,
            length -> Thread.sleep(length.toMillis()));
    try {
      return RepairReport.of(plan, runner.apply(plan, database.destructive(), live));
    } catch (PlanFailedException e) {
      return RepairReport.of(plan, e, name());
    }
  }

  /**
   * Holds what the changelogs build against what is declared beside them, and looks at the numbers
   * of the changes. Where Liquibase could not apply them, the numbers are all that is told.
   */
  public DriftReport check() throws Exception {
    List<ChangeNumbers.Fault> faults =
        changelogs.contents().values().stream()
            .flatMap(contents -> contents.faults().stream())
            .toList();
    List<Finding> findings = new ArrayList<>(faults.stream().map(Finding::misnumbered).toList());
    if (faults.stream().noneMatch(ChangeNumbers.Fault::fatal)) {
      try (Connection live = database.connections().open()) {
        findings.addAll(schema.fromDeclared(live));
      }
    }
    return DriftReport.of(findings);
  }
}
