package plumbline.steward.changelog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.changelog.ChangeSet;

/**
 * Marks changes as applied without running them, for a database that came to have them by another
 * way.
 */
public final class Stamp {
  private final Changelogs changelogs;
  private final Optional<String> last;

  /**
   * For one database.
   *
   * @param last the last change to be marked, by its full name, or by its id where only one
   *     changelog has that; the other changelogs stay as they are. Empty for all changes of all
   */
  public Stamp(Changelogs changelogs, Optional<String> last) {
    this.changelogs = changelogs;
    this.last = last;
  }

  /** What would be marked; nothing is written. */
  public List<Change> plan() throws Exception {
    List<ChangelogStatus> all = changelogs.statuses();
    List<Change> planned = new ArrayList<>();
    Optional<Change> end = last.map(name -> find(name, all));
    for (ChangelogStatus status : all) {
      int marked =
          end.map(change -> status.known().indexOf(change) + 1).orElse(status.known().size());
      List<Change> pending = status.pending();
      status.known().stream().limit(marked).filter(pending::contains).forEach(planned::add);
    }
    return planned;
  }

  private Change find(String name, List<ChangelogStatus> all) {
    List<Change> named =
        all.stream()
            .flatMap(status -> status.known().stream())
            .filter(change -> names(change).contains(name))
            .toList();
    if (named.isEmpty()) {
      throw new IllegalArgumentException(
          "this build has no change %s for this database; %s names those that are pending"
              .formatted(name, changelogs.database().command("status -v")));
    }
    if (named.size() > 1) {
      throw new IllegalArgumentException(
          "%s is the id of several changes, so name one in full: %s"
              .formatted(
                  name, named.stream().map(Change::toString).collect(Collectors.joining(" or "))));
    }
    return named.get(0);
  }

  /** Its id, its name in messages, and what Liquibase calls it. */
  private static List<String> names(Change change) {
    return List.of(change.id(), change.toString(), change + "::" + change.author());
  }

  /** Marks it under the migration lock, and says what was marked. */
  public List<Change> apply() throws Exception {
    return changelogs
        .lock()
        .during(
            connections -> {
              List<Change> planned = plan();
              ChangelogSession session = new ChangelogSession(connections);
              for (Changelog changelog : changelogs.all()) {
                session.with(changelog, liquibase -> mark(planned, liquibase));
              }
              return planned;
            });
  }

  private static Void mark(List<Change> planned, Liquibase liquibase) throws Exception {
    for (ChangeSet change : liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression())) {
      if (planned.contains(Change.of(change))) {
        liquibase.getDatabase().markChangeSetExecStatus(change, ChangeSet.ExecType.EXECUTED);
      }
    }
    return null;
  }
}
