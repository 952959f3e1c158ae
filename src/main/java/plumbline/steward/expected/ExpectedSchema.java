package plumbline.steward.expected;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plumbline.steward.catalog.CatalogReader;
import plumbline.steward.changelog.AppliedChange;
import plumbline.steward.changelog.Change;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.changelog.ChangelogStatus;
import plumbline.steward.changelog.Changelogs;
import plumbline.steward.changelog.ChosenChanges;
import plumbline.steward.changelog.ConnectionSource;
import plumbline.steward.model.Catalog;

/**
 * What a live database should hold, found out by building it in throw-away databases. What the
 * applied changes build, and which of them made what, is kept until others are applied.
 */
public final class ExpectedSchema {
  /** A change whose precondition told Liquibase to note it as applied, and not to run it. */
  private static final String NOTED_ONLY = "MARK_RAN";

  private final Changelogs live;
  private final ConnectionSource connections;
  private final ScratchDatabases scratches;
  private final CatalogReader reader;
  private Kept<Catalog> catalog;
  private Kept<Origin<Change>> origin;

  /**
   * The expectations of one live database.
   *
   * @param live its changelogs
   * @param connections to it
   * @param scratches databases like it
   * @param reader for databases of its engine
   */
  public ExpectedSchema(
      Changelogs live,
      ConnectionSource connections,
      ScratchDatabases scratches,
      CatalogReader reader) {
    this.live = live;
    this.connections = connections;
    this.scratches = scratches;
    this.reader = reader;
  }

  /** All that a build of the applied changes depends on. */
  private record Basis(Likeness likeness, List<AppliedChange> applied) {}

  /** What was found out by a build. */
  private record Kept<T>(Basis basis, T value) {
    static boolean isOf(Kept<?> kept, Basis basis) {
      return kept != null && kept.basis().equals(basis);
    }
  }

  private Basis basis(List<ChangelogStatus> statuses) throws SQLException {
    return new Basis(
        scratches.likeness(), statuses.stream().flatMap(of -> of.applied().stream()).toList());
  }

  /** What the changes build that the live database's tracking tables list. */
  public synchronized Expectation ofApplied() throws Exception {
    List<ChangelogStatus> statuses = live.statuses();
    Basis basis = basis(statuses);
    if (!Kept.isOf(catalog, basis)) {
      catalog = new Kept<>(basis, build(run(statuses)));
    }
    return new Expectation(asTheMigratorBuilds(catalog.value()), ChangelogStatus.unknown(statuses));
  }

  /** What all changes of this build build. */
  public Catalog ofHead() throws Exception {
    return build(live.known());
  }

  /** What is declared beside the changelogs of this build. */
  public Catalog asDeclared() throws Exception {
    DeclaredModel declared = DeclaredModel.of(live.all());
    try (ScratchDatabase scratch = scratches.create()) {
      try (Connection connection = scratch.open()) {
        declared.build(connection);
      }
      return read(scratch);
    }
  }

  /** Which of the applied changes made an object what it should be. */
  public synchronized Origin<Change> origin() throws Exception {
    List<ChangelogStatus> statuses = live.statuses();
    Basis basis = basis(statuses);
    if (!Kept.isOf(origin, basis)) {
      origin = new Kept<>(basis, origin(run(statuses)));
    }
    return origin.value();
  }

  /** Which change of this build made an object what they all build. */
  public Origin<Change> originOfHead() throws Exception {
    return origin(live.known());
  }

  /** Which statement of the definition makes an object. */
  public Origin<DeclaredStatement> originAsDeclared() throws Exception {
    DeclaredModel declared = DeclaredModel.of(live.all());
    try (ScratchDatabase scratch = scratches.create()) {
      return Origin.build(scratch, reader, declared);
    }
  }

  private Origin<Change> origin(Map<Changelog, List<Change>> changes) throws Exception {
    try (ScratchDatabase scratch = scratches.create()) {
      return Origin.replay(scratch, reader, changes);
    }
  }

  private Catalog asTheMigratorBuilds(Catalog catalog) throws SQLException {
    if (catalog.owners().isEmpty()) {
      return catalog;
    }
    try (Connection connection = connections.open()) {
      return Migrator.of(connection, live.all()).builds(catalog);
    }
  }

  private Catalog build(Map<Changelog, List<Change>> changes) throws Exception {
    try (ScratchDatabase scratch = scratches.create()) {
      new ChosenChanges(scratch).apply(changes, change -> {});
      return read(scratch);
    }
  }

  private Catalog read(ScratchDatabase scratch) throws Exception {
    try (Connection connection = scratch.open()) {
      return reader.read(connection);
    }
  }

  private Map<Changelog, List<Change>> run(List<ChangelogStatus> statuses) {
    Map<Changelog, List<Change>> run = new LinkedHashMap<>();
    List<Changelog> changelogs = live.all();
    for (int place = 0; place < changelogs.size(); place++) {
      List<Change> changes = new ArrayList<>();
      for (AppliedChange applied : statuses.get(place).applied()) {
        if (!applied.kind().equals(NOTED_ONLY)) {
          changes.add(applied.change());
        }
      }
      run.put(changelogs.get(place), changes);
    }
    return run;
  }
}
