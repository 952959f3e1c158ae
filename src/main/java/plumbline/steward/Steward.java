package plumbline.steward;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.steward.changelog.Change;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.changelog.ChangelogStatus;
import plumbline.steward.changelog.Changelogs;
import plumbline.steward.changelog.MigrationLock;
import plumbline.steward.diff.Differ;
import plumbline.steward.diff.Difference;
import plumbline.steward.diff.Scope;
import plumbline.steward.expected.ChangeOrigin;
import plumbline.steward.expected.Expectation;
import plumbline.steward.expected.ExpectedSchema;
import plumbline.steward.expected.ScratchDatabases;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.ObjectId;
import plumbline.steward.plan.PlanOutcome;
import plumbline.steward.plan.PlanRunner;
import plumbline.steward.plan.Planner;
import plumbline.steward.plan.Purpose;
import plumbline.steward.report.DriftReport;
import plumbline.steward.report.Finding;
import plumbline.steward.report.PlanReport;
import plumbline.steward.sqlcheck.StatementCheck;

/** Keeps one database true to its definition: looks, tells, and mends. */
public final class Steward {
  private final Database database;
  private final Changelogs changelogs;
  private final StatementCheck statements;
  private final Scope scope;
  private ExpectedSchema expected;

  /**
   * For one database.
   *
   * @param changelogs its changelogs, in the order in which they are applied
   * @param statements those that the program sends to it
   */
  public Steward(Database database, List<Changelog> changelogs, StatementCheck statements) {
    this.database = database;
    this.changelogs = new Changelogs(changelogs, database.connections());
    this.statements = statements;
    this.scope =
        new Scope(
            database.schemas(),
            database.ignore(),
            Stream.concat(
                    changelogs.stream()
                        .flatMap(own -> Stream.of(own.historyTable(), own.lockTable())),
                    MigrationLock.OWN_NAMES.stream())
                .collect(Collectors.toSet()));
  }

  /** The changelogs of the database. */
  public Changelogs changelogs() {
    return changelogs;
  }

  /**
   * Holds the database against its applied changes, against those of this build, and against the
   * program's statements.
   *
   * @throws IllegalStateException if the database is newer than this build, which cannot tell then
   *     what it should be
   */
  public DriftReport validate() throws Exception {
    try (Connection live = database.connections().open()) {
      Drift drift = look(live);
      List<Finding> findings = new ArrayList<>(drift.findings(origins(drift.differences())));
      List<Change> pending = pending();
      pending.stream().map(Finding::pending).forEach(findings::add);
      findings.addAll(drift.statements(statements.run(), !pending.isEmpty()));
      return DriftReport.of(findings);
    }
  }

  /** Holds the database against its applied changes alone. */
  public DriftReport drift() throws Exception {
    try (Connection live = database.connections().open()) {
      return DriftReport.of(look(live).findings(Map.of()));
    }
  }

  /** What would mend the database, and what of that is held back. */
  public PlanReport plan() throws Exception {
    try (Connection live = database.connections().open()) {
      Drift drift = look(live);
      return PlanReport.of(drift.plan(), drift.heldBack(database.destructive(), live));
    }
  }

  /**
   * Mends the database, under the migration lock.
   *
   * @param fingerprint of the plan that is meant; the present one where it is empty
   * @param progress is told in a line what is being done
   */
  public PlanOutcome repair(Optional<String> fingerprint, Consumer<String> progress)
      throws Exception {
    return changelogs
        .lock()
        .during(
            connections -> {
              try (Connection live = connections.open()) {
                Drift drift = look(live);
                if (fingerprint
                    .filter(meant -> !meant.equals(drift.plan().fingerprint()))
                    .isPresent()) {
                  throw new IllegalStateException(
                      "nothing is changed: the database has changed since that plan was made; look at the plan anew");
                }
                Engine engine = Engine.of(live);
                PlanRunner runner =
                    new PlanRunner(
                        connection -> engine.reader().read(connection).fingerprint(),
                        progress,
                        length -> Thread.sleep(length.toMillis()));
                return runner.apply(drift.plan(), database.destructive(), live);
              }
            });
  }

  /** Holds what the changelogs build against what is declared beside them. */
  public DriftReport check() throws Exception {
    Catalog head;
    Catalog declared;
    Engine engine;
    try (Connection live = database.connections().open()) {
      engine = Engine.of(live);
      head = expected(engine).ofHead();
      declared = expected(engine).asDeclared();
    }
    Drift drift = compare(engine, head, declared);
    return DriftReport.of(drift.findings(Map.of()));
  }

  private Drift look(Connection live) throws Exception {
    Engine engine = Engine.of(live);
    Expectation expectation = expected(engine).ofApplied();
    refuseNewer(expectation.unknown());
    return compare(engine, engine.reader().read(live), expectation.catalog());
  }

  private static void refuseNewer(List<Change> unknown) {
    if (!unknown.isEmpty()) {
      throw new IllegalStateException(
          "the database is newer than this build, which does not know %d of its changes, the first %s; run this with the build that applied them"
              .formatted(unknown.size(), unknown.get(0)));
    }
  }

  private Drift compare(Engine engine, Catalog found, Catalog wanted) {
    Predicate<ObjectId> managed = scope.managed(found, wanted);
    List<Difference> differences = new Differ(managed).compare(found, wanted);
    return new Drift(
        found,
        wanted,
        differences,
        scope.unmanaged(found, wanted),
        new Planner(engine.dialect(found, wanted), Purpose.REPAIR)
            .plan(differences, found, wanted));
  }

  private List<Change> pending() throws Exception {
    return changelogs.statuses().stream()
        .map(ChangelogStatus::pending)
        .flatMap(List::stream)
        .toList();
  }

  private Map<ObjectId, Change> origins(List<Difference> differences) throws Exception {
    Map<ObjectId, Change> origins = new HashMap<>();
    if (!differences.isEmpty()) {
      ChangeOrigin origin = expected.origin();
      for (Difference difference : differences) {
        origin.of(difference.id()).ifPresent(change -> origins.put(difference.id(), change));
      }
    }
    return origins;
  }

  private synchronized ExpectedSchema expected(Engine engine) throws SQLException {
    if (expected == null) {
      expected =
          new ExpectedSchema(
              changelogs,
              database.connections(),
              ScratchDatabases.of(database.connections(), database.scratchServer()),
              engine.reader());
    }
    return expected;
  }
}
