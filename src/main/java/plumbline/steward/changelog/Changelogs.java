package plumbline.steward.changelog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;

/** All changelogs of one database, treated as one. */
public final class Changelogs {
  private final List<Changelog> changelogs;
  private final ConnectionSource connections;
  private final ChangelogSession session;
  private final MigrationLock lock;

  public Changelogs(List<Changelog> changelogs, ConnectionSource connections) {
    this.changelogs = List.copyOf(changelogs);
    this.connections = connections;
    this.session = new ChangelogSession(connections);
    this.lock = new MigrationLock(connections, changelogs);
  }

  /** The changelogs, in the order in which they are applied. */
  public List<Changelog> all() {
    return changelogs;
  }

  /** The way to work with one of them. */
  public ChangelogSession session() {
    return session;
  }

  /** What every writer holds while it writes. */
  public MigrationLock lock() {
    return lock;
  }

  /**
   * Applies what is pending, one migrator at a time. Where nothing is, it waits for nobody.
   *
   * @return how many changes were applied
   */
  public int migrate() throws Exception {
    if (isUpToDate()) {
      return 0;
    }
    return lock.during(
        marked -> {
          ChangelogSession own = new ChangelogSession(marked);
          int applied = 0;
          for (Changelog changelog : changelogs) {
            applied += own.with(changelog, Changelogs::update);
          }
          return applied;
        });
  }

  private static int update(Liquibase liquibase) throws Exception {
    List<ChangeSet> pending = liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression());
    if (!pending.isEmpty()) {
      UnfinishedIndexes.drop(liquibase);
      liquibase.update(new Contexts(), new LabelExpression());
    }
    return pending.size();
  }

  /**
   * How far the database is with each changelog; nothing is written. A changelog that is not in
   * order is refused: numbers that are there twice or left out, changes that were edited after the
   * database had them.
   */
  public List<ChangelogStatus> statuses() throws Exception {
    List<ChangelogStatus> statuses = new ArrayList<>();
    for (Changelog changelog : changelogs) {
      statuses.add(session.with(changelog, liquibase -> status(changelog, liquibase)));
    }
    return statuses;
  }

  private ChangelogStatus status(Changelog changelog, Liquibase liquibase) throws Exception {
    ChangeNumbers.check(all(liquibase));
    List<ChangeSet> build = forThisEngine(liquibase);
    List<AppliedChange> applied = ChangeHistory.read(liquibase, changelog);
    EditedChanges.check(build, applied, database());
    return new ChangelogStatus(changelog.name(), build.stream().map(Change::of).toList(), applied);
  }

  /** What was applied and this build does not know; refuses what {@link #statuses} refuses. */
  public List<Change> unknown() throws Exception {
    return ChangelogStatus.unknown(statuses());
  }

  /** What the database is called. */
  public DatabaseName database() {
    return DatabaseName.of(changelogs);
  }

  /** What was applied of all changelogs, the newest last. */
  public List<AppliedChange> history() throws SQLException {
    List<AppliedChange> history = new ArrayList<>();
    try (Connection connection = connections.open()) {
      for (Changelog changelog : changelogs) {
        history.addAll(ChangeHistory.read(connection, changelog));
      }
    }
    history.sort(Comparator.comparing(AppliedChange::appliedAt));
    return history;
  }

  /**
   * Refuses numbers that are there twice or left out.
   *
   * @throws IllegalStateException naming the first that is not in order
   */
  public void checkNumbers() throws Exception {
    for (Changelog changelog : changelogs) {
      session.with(
          changelog,
          liquibase -> {
            ChangeNumbers.check(all(liquibase));
            return null;
          });
    }
  }

  /**
   * The changes that this build has for the connected engine, by changelog, whether or not their
   * numbers are in order.
   */
  public Map<Changelog, List<Change>> known() throws Exception {
    Map<Changelog, List<Change>> known = new LinkedHashMap<>();
    for (Changelog changelog : changelogs) {
      known.put(
          changelog,
          session.with(
              changelog, liquibase -> forThisEngine(liquibase).stream().map(Change::of).toList()));
    }
    return known;
  }

  /**
   * What is in each changelog for the connected engine, even where the numbers are not in order.
   */
  public Map<Changelog, Contents> contents() throws Exception {
    Map<Changelog, Contents> contents = new LinkedHashMap<>();
    for (Changelog changelog : changelogs) {
      contents.put(changelog, session.with(changelog, Changelogs::contents));
    }
    return contents;
  }

  private static Contents contents(Liquibase liquibase) throws Exception {
    List<ChangeSet> all = liquibase.getDatabaseChangeLog().getChangeSets();
    Database database = liquibase.getDatabase();
    return new Contents(
        all.stream()
            .filter(change -> runsOn(change, database.getShortName()))
            .map(change -> DescribedChange.of(change, database))
            .toList(),
        ChangeNumbers.list(all(liquibase)));
  }

  private static List<Change> all(Liquibase liquibase) throws Exception {
    return liquibase.getDatabaseChangeLog().getChangeSets().stream().map(Change::of).toList();
  }

  /**
   * Whether nothing would be run; every changelog is looked at, so that one that is not in order is
   * refused before another is applied.
   */
  private boolean isUpToDate() throws Exception {
    boolean upToDate = true;
    for (Changelog changelog : changelogs) {
      upToDate &=
          session.with(
              changelog,
              liquibase ->
                  status(changelog, liquibase).pending().isEmpty()
                      && forThisEngine(liquibase).stream()
                          .noneMatch(change -> change.isAlwaysRun() || change.isRunOnChange()));
    }
    return upToDate;
  }

  private static List<ChangeSet> forThisEngine(Liquibase liquibase) throws Exception {
    List<ChangeSet> all = liquibase.getDatabaseChangeLog().getChangeSets();
    String engine = liquibase.getDatabase().getShortName();
    return all.stream().filter(change -> runsOn(change, engine)).toList();
  }

  private static boolean runsOn(ChangeSet change, String engine) {
    Set<String> engines = change.getDbmsSet();
    return engines == null || engines.isEmpty() || engines.contains(engine);
  }
}
