package plumbline.steward.changelog;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;

/** Applies some of a build's changes to an empty database, in an order of one's own. */
public final class ChosenChanges {
  private final ChangelogSession session;

  /**
   * Changes for one database.
   *
   * @param empty nobody else may work on it
   */
  public ChosenChanges(ConnectionSource empty) {
    this.session = new ChangelogSession(empty);
  }

  /**
   * Applies them.
   *
   * @param chosen by changelog, each one's in the order in which they are applied; those that the
   *     build does not have are left out
   * @param afterEach told of each change when it is committed
   */
  public void apply(Map<Changelog, List<Change>> chosen, Consumer<Change> afterEach)
      throws Exception {
    for (Map.Entry<Changelog, List<Change>> entry : chosen.entrySet()) {
      session.with(
          entry.getKey(),
          liquibase -> {
            choose(liquibase.getDatabaseChangeLog().getChangeSets(), entry.getValue());
            liquibase.setChangeExecListener(new Listener(afterEach));
            liquibase.update(new Contexts(), new LabelExpression());
            return null;
          });
    }
  }

  /** Leaves the chosen ones in the list, from which Liquibase takes what it applies. */
  private static void choose(List<ChangeSet> build, List<Change> chosen) {
    Map<Change, ChangeSet> known =
        build.stream().collect(Collectors.toMap(Change::of, Function.identity()));
    List<ChangeSet> wanted =
        chosen.stream().filter(known::containsKey).map(known::get).distinct().toList();
    build.clear();
    build.addAll(wanted);
  }

  private static final class Listener extends AbstractChangeExecListener {
    private final Consumer<Change> afterEach;

    Listener(Consumer<Change> afterEach) {
      this.afterEach = afterEach;
    }

    @Override
    public void ran(
        ChangeSet change, DatabaseChangeLog log, Database database, ChangeSet.ExecType how) {
      afterEach.accept(Change.of(change));
    }
  }
}
