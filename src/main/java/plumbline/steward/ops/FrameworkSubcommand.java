package plumbline.steward.ops;

import io.dropwizard.core.Configuration;
import io.dropwizard.migrations.AbstractLiquibaseCommand;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import plumbline.steward.Database;
import plumbline.steward.changelog.Change;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.changelog.ChangelogSession;
import plumbline.steward.changelog.Changelogs;
import plumbline.steward.changelog.ConnectionSource;
import plumbline.steward.changelog.CountedChanges;
import plumbline.steward.changelog.UnknownChanges;

/**
 * One of Dropwizard's own database commands, run for every changelog of the database as if they
 * were one: a {@code --count} is shared out among them.
 */
final class FrameworkSubcommand<T extends Configuration> implements Subcommand<T> {
  private final AbstractLiquibaseCommand<T> command;
  private final Function<Namespace, Treatment> treatment;
  private final Action action;
  private final Counting counting;
  private final Function<T, Database> database;
  private final PrintStream out;

  /** How a command treats the database, and what it asks of the changelogs. */
  enum Treatment {
    /** Reads, whatever the state. */
    INSPECTS(false, false),
    /** Reads, and asks that the changelogs be in order. */
    READS(false, true),
    /** Writes under the migration lock, whatever the state. */
    MENDS(true, false),
    /** Writes under the migration lock, and asks that the changelogs be in order. */
    WRITES(true, true),
    /** The same, and refuses a database that is newer than this build. */
    TAKES_BACK(true, true);

    private final boolean locks;
    private final boolean checks;

    Treatment(boolean locks, boolean checks) {
      this.locks = locks;
      this.checks = checks;
    }
  }

  /** What the command does with one changelog. */
  @FunctionalInterface
  interface Action {
    void run(Namespace arguments, Liquibase liquibase) throws Exception;
  }

  /** How a {@code --count} is shared out. */
  @FunctionalInterface
  interface Counting {
    Map<Changelog, Integer> shares(CountedChanges changes, int count) throws Exception;
  }

  /**
   * Wraps a command.
   *
   * @param treatment by its arguments
   * @param counting how its {@code --count} is shared out; null for a command that changes nothing
   */
  FrameworkSubcommand(
      AbstractLiquibaseCommand<T> command,
      Function<Namespace, Treatment> treatment,
      Action action,
      Counting counting,
      Function<T, Database> database,
      PrintStream out) {
    this.command = command;
    this.treatment = treatment;
    this.action = action;
    this.counting = counting;
    this.database = database;
    this.out = out;
  }

  @Override
  public String name() {
    return command.getName();
  }

  @Override
  public String description() {
    return command.getDescription();
  }

  @Override
  public void configure(Subparser parser) {
    command.configure(parser);
  }

  @Override
  public void run(Namespace arguments, T configuration) throws Exception {
    Database own = database.apply(configuration);
    String file = arguments.getString("migrations-file");
    List<Changelog> chosen =
        file == null ? own.changelogs() : List.of(own.changelogs().get(0).at(Path.of(file)));
    ConnectionSource connections = own.connections();
    Changelogs all = new Changelogs(chosen, connections);
    Treatment way = treatment.apply(arguments);
    if (way.checks) {
      List<Change> unknown = all.unknown();
      if (way != Treatment.TAKES_BACK) {
        UnknownChanges.warn(unknown);
      }
    }
    if (way.locks) {
      all.lock()
          .during(
              marked -> {
                if (way == Treatment.TAKES_BACK) {
                  refuseUnknown(all.unknown());
                }
                return runEach(chosen, arguments, marked);
              });
    } else {
      runEach(chosen, arguments, connections);
    }
  }

  /** Asked under the lock: a newer build may have migrated while this waited. */
  private static void refuseUnknown(List<Change> unknown) {
    if (!unknown.isEmpty()) {
      throw new IllegalStateException(UnknownChanges.describe(unknown));
    }
  }

  private Void runEach(List<Changelog> chosen, Namespace arguments, ConnectionSource connections)
      throws Exception {
    ChangelogSession session = new ChangelogSession(connections);
    Integer count = counting == null ? null : arguments.getInt("count");
    Map<Changelog, Integer> shares =
        count == null ? Map.of() : counting.shares(new CountedChanges(chosen, session), count);
    for (Changelog changelog : chosen) {
      if (count == null) {
        session.with(changelog, liquibase -> run(changelog, arguments, liquibase));
      } else if (shares.getOrDefault(changelog, 0) > 0) {
        Namespace share = withCount(arguments, shares.get(changelog));
        session.with(changelog, liquibase -> run(changelog, share, liquibase));
      }
    }
    return null;
  }

  private Void run(Changelog changelog, Namespace arguments, Liquibase liquibase) throws Exception {
    action.run(arguments, liquibase);
    if (counting != null && !Boolean.TRUE.equals(arguments.getBoolean("dry-run"))) {
      int applied = liquibase.getDatabase().getRanChangeSetList().size();
      int pending = liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression()).size();
      out.printf("%s: %d changes applied, %d pending%n", changelog.name(), applied, pending);
    }
    return null;
  }

  private static Namespace withCount(Namespace arguments, int count) {
    Map<String, Object> shared = new HashMap<>(arguments.getAttrs());
    shared.put("count", count);
    return new Namespace(shared);
  }
}
