package plumbline.steward;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.steward.changelog.AppliedChange;
import plumbline.steward.changelog.Change;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.changelog.Changelogs;
import plumbline.steward.changelog.MigrationLock;
import plumbline.steward.changelog.UnknownChanges;
import plumbline.steward.diff.Difference;
import plumbline.steward.diff.Scope;
import plumbline.steward.expected.Expectation;
import plumbline.steward.expected.ExpectedSchema;
import plumbline.steward.expected.Origin;
import plumbline.steward.expected.ScratchDatabases;
import plumbline.steward.model.ObjectId;
import plumbline.steward.plan.Assumptions;
import plumbline.steward.report.DefinitionFindings;
import plumbline.steward.report.Finding;

/** A live database's schema beside what it should be. */
final class LiveSchema {
  /** How often it is looked at again where changes are applied meanwhile. */
  private static final int MOST_LOOKS = 5;

  private final Database database;
  private final Changelogs changelogs;
  private final Scope scope;
  private ExpectedSchema expected;

  LiveSchema(Database database, Changelogs changelogs) {
    this.database = database;
    this.changelogs = changelogs;
    this.scope =
        new Scope(
            database.schemas(),
            database.ignore(),
            tracking(changelogs.all()),
            MigrationLock.MADE_ON_H2);
  }

  private static Set<String> tracking(List<Changelog> changelogs) {
    return changelogs.stream()
        .flatMap(own -> Stream.of(own.historyTable(), own.lockTable()))
        .collect(Collectors.toSet());
  }

  /**
   * Holds it against what its applied changes build. Who migrates, and what is applied, is asked
   * before and after, so that what somebody migrates meanwhile is not taken for drift.
   *
   * @param assumptions what a person has said about values whose meaning depends on a setting
   * @throws BeingMigratedException where what differs may be half done
   * @throws IllegalStateException where the database is newer than this build
   */
  Drift drift(Connection live, Assumptions assumptions) throws Exception {
    for (int look = 0; look < MOST_LOOKS; look++) {
      Optional<String> migrator = changelogs.lock().holder();
      List<AppliedChange> applied = changelogs.history();
      Drift drift = driftUnderLock(live, assumptions);
      if (!drift.differences().isEmpty()) {
        refuse(migrator);
        refuse(changelogs.lock().holder());
      }
      if (changelogs.history().equals(applied)) {
        return drift;
      }
    }
    throw new BeingMigratedException("somebody");
  }

  private static void refuse(Optional<String> migrator) {
    if (migrator.isPresent()) {
      throw new BeingMigratedException(migrator.get());
    }
  }

  /** The same, for the holder of the migration lock. */
  Drift driftUnderLock(Connection live, Assumptions assumptions) throws Exception {
    ServerKind kind = ServerKind.of(live);
    Expectation expectation = expected(kind).ofApplied();
    if (!expectation.unknown().isEmpty()) {
      throw new IllegalStateException(UnknownChanges.describe(expectation.unknown()));
    }
    return Drift.within(scope, kind, kind.reader().read(live), expectation.catalog(), assumptions);
  }

  /** Holds what all changes build against what is declared beside them. */
  List<Finding> fromDeclared(Connection live) throws Exception {
    ServerKind kind = ServerKind.of(live);
    ExpectedSchema definition = expected(kind);
    Drift drift =
        Drift.within(scope, kind, definition.ofHead(), definition.asDeclared(), Assumptions.NONE);
    if (drift.differences().isEmpty()) {
      return drift.findings(List.of());
    }
    return drift.findings(
        new DefinitionFindings(
                drift.found(),
                drift.expected(),
                definition.originOfHead(),
                definition.originAsDeclared())
            .of(drift.differences()));
  }

  /** Which of the applied changes made what differs, where that is known. */
  Map<ObjectId, Change> origins(List<Difference> differences) throws Exception {
    Map<ObjectId, Change> origins = new HashMap<>();
    if (!differences.isEmpty()) {
      Origin<Change> origin = expected.origin();
      for (Difference difference : differences) {
        origin.of(difference.id()).ifPresent(change -> origins.put(difference.id(), change));
      }
    }
    return origins;
  }

  private synchronized ExpectedSchema expected(ServerKind kind) throws SQLException {
    if (expected == null) {
      expected =
          new ExpectedSchema(
              changelogs,
              database.connections(),
              ScratchDatabases.of(database.connections(), database.scratchServer()),
              kind.reader());
    }
    return expected;
  }
}
