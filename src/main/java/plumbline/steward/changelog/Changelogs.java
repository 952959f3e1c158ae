package plumbline.steward.changelog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.changelog.ChangeSet;

/** All changelogs of one database, treated as one. */
public final class Changelogs {
  private final List<Changelog> changelogs;
  private final ChangelogSession session;

  public Changelogs(List<Changelog> changelogs, ConnectionSource connections) {
    this.changelogs = List.copyOf(changelogs);
    this.session = new ChangelogSession(connections);
  }

  /** The changelogs, in the order in which they are applied. */
  public List<Changelog> all() {
    return changelogs;
  }

  /** The way to work with one of them. */
  public ChangelogSession session() {
    return session;
  }

  /**
   * Applies what is pending.
   *
   * @return how many changes were applied
   */
  public int migrate() throws Exception {
    int applied = 0;
    for (Changelog changelog : changelogs) {
      applied += session.with(changelog, Changelogs::update);
    }
    return applied;
  }

  private static int update(Liquibase liquibase) throws Exception {
    int pending = liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression()).size();
    if (pending > 0) {
      liquibase.update(new Contexts(), new LabelExpression());
    }
    return pending;
  }

  /** The changes that this build has for the connected engine, by changelog. */
  public Map<Changelog, List<Change>> known() throws Exception {
    Map<Changelog, List<Change>> known = new LinkedHashMap<>();
    for (Changelog changelog : changelogs) {
      known.put(changelog, session.with(changelog, Changelogs::forThisEngine));
    }
    return known;
  }

  private static List<Change> forThisEngine(Liquibase liquibase) throws Exception {
    String engine = liquibase.getDatabase().getShortName();
    return liquibase.getDatabaseChangeLog().getChangeSets().stream()
        .filter(change -> runsOn(change, engine))
        .map(change -> new Change(change.getId(), change.getAuthor(), change.getFilePath()))
        .toList();
  }

  private static boolean runsOn(ChangeSet change, String engine) {
    Set<String> engines = change.getDbmsSet();
    return engines == null || engines.isEmpty() || engines.contains(engine);
  }
}
