package plumbline.steward.ops;

import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import jakarta.servlet.DispatcherType;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plumbline.steward.changelog.Change;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.changelog.Changelogs;
import plumbline.steward.changelog.ConnectionSource;
import plumbline.steward.changelog.PendingChanges;

/**
 * Puts the steward's commands on the command line, and its tasks and health checks on the admin
 * port.
 */
public final class StewardBundle<T extends Configuration> {
  private static final Logger LOG = LoggerFactory.getLogger(StewardBundle.class);

  private final Class<T> configurationClass;
  private final List<Changelog> changelogs;
  private final Function<T, Database> database;
  private final Function<T, Seeder> seeder;
  private final Function<String, ConnectionSource> addresses;

  /**
   * For one application.
   *
   * @param changelogs those of the database, in the order in which they are applied
   * @param database the database that a configuration leads to
   * @param seeder what seeds it
   * @param addresses the databases that URLs lead to
   */
  public StewardBundle(
      Class<T> configurationClass,
      List<Changelog> changelogs,
      Function<T, Database> database,
      Function<T, Seeder> seeder,
      Function<String, ConnectionSource> addresses) {
    this.configurationClass = configurationClass;
    this.changelogs = List.copyOf(changelogs);
    this.database = database;
    this.addresses = addresses;
    this.seeder = configuration -> underLock(configuration, seeder.apply(configuration));
  }

  private Changelogs changelogs(T configuration) {
    return new Changelogs(changelogs, database.apply(configuration).connections());
  }

  private Seeder underLock(T configuration, Seeder seeder) {
    return (request, out) ->
        changelogs(configuration)
            .lock()
            .during(
                connections -> {
                  seeder.seed(request, out);
                  return null;
                });
  }

  /** Registers the {@code db} command, which prints to {@code out}. */
  public void initialize(Bootstrap<T> bootstrap, PrintStream out) {
    List<Subcommand<T>> subcommands =
        new ArrayList<>(
            new FrameworkSubcommands<>(configurationClass, changelogs, database, out).all());
    Function<T, Changelogs> all = this::changelogs;
    subcommands.add(new HistorySubcommand<>(all, out));
    subcommands.add(new CurrentSubcommand<>(all, out));
    subcommands.add(new StampSubcommand<>(all, out));
    subcommands.add(new SeedSubcommand<>(seeder, out));
    subcommands.add(new DiffSubcommand<>(database, addresses, out));
    bootstrap.addCommand(new DatabaseCommand<>(configurationClass, subcommands));
  }

  /**
   * Registers tasks and health checks.
   *
   * @param pool the running service's connections
   * @param adminToken what tasks ask for; empty for nothing
   * @return the changes that the database lacks, for readiness
   */
  public PendingChanges run(
      T configuration, Environment environment, ConnectionSource pool, String adminToken)
      throws Exception {
    Changelogs all = changelogs(configuration);
    PendingChanges pending = new PendingChanges(all.known(), pool);
    List<Change> unknown = pending.listUnknown();
    if (!unknown.isEmpty()) {
      LOG.warn("{}", UnknownChanges.describe(unknown));
    }
    Tasks.of(all, pending, seeder.apply(configuration)).forEach(environment.admin()::addTask);
    environment
        .admin()
        .addFilter("task-guard", new TaskGuard(adminToken))
        .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/tasks/*");
    environment.healthChecks().register("database", new DatabaseHealthCheck(pool));
    environment.healthChecks().register("migrations", new MigrationsHealthCheck(pending));
    return pending;
  }
}
