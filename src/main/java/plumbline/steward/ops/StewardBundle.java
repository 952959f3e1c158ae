package plumbline.steward.ops;

import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.lifecycle.AutoCloseableManager;
import jakarta.servlet.DispatcherType;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import plumbline.steward.Steward;
import plumbline.steward.Workbench;
import plumbline.steward.changelog.Change;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.changelog.Changelogs;
import plumbline.steward.changelog.ConnectionSource;
import plumbline.steward.changelog.PendingChanges;
import plumbline.steward.lint.Rules;

/**
 * Puts the steward's commands on the command line, and its tasks and health checks on the admin
 * port.
 */
public final class StewardBundle<T extends Configuration> {
  /** How often the schema is looked at while the service runs. */
  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(10);

  private final Class<T> configurationClass;
  private final List<Changelog> changelogs;
  private final Estate<T> estate;

  /**
   * For one application.
   *
   * @param changelogs those of the database, in the order in which they are applied
   * @param estate what the application hands over
   */
  public StewardBundle(Class<T> configurationClass, List<Changelog> changelogs, Estate<T> estate) {
    this.configurationClass = configurationClass;
    this.changelogs = List.copyOf(changelogs);
    this.estate = estate;
  }

  private Changelogs changelogs(T configuration) {
    return new Changelogs(changelogs, estate.database(configuration).connections());
  }

  private Steward steward(T configuration) {
    return new Steward(
        estate.database(configuration), changelogs, estate.statements(configuration));
  }

  private Seeding seeding(T configuration) {
    return new Seeding(estate.seeder(configuration), changelogs(configuration).lock());
  }

  /** Registers the {@code db} command, which prints to {@code out}. */
  public void initialize(Bootstrap<T> bootstrap, PrintStream out) {
    List<Subcommand<T>> subcommands =
        new ArrayList<>(
            new FrameworkSubcommands<>(configurationClass, changelogs, estate::database, out)
                .all());
    Function<T, Changelogs> all = this::changelogs;
    subcommands.add(new HistorySubcommand<>(all, out));
    subcommands.add(new CurrentSubcommand<>(all, out));
    subcommands.add(new StampSubcommand<>(all, out));
    subcommands.add(new SeedSubcommand<>(this::seeding, out));
    subcommands.add(ReportSubcommand.validate(this::steward, out));
    subcommands.add(new RepairSubcommand<>(this::steward, out));
    subcommands.add(ReportSubcommand.check(this::steward, out));
    subcommands.add(new DiffSubcommand<>(estate::database, estate::at, out));
    Function<T, Workbench> workbench =
        configuration ->
            new Workbench(estate.database(configuration), estate.memory(configuration));
    subcommands.add(new GenerateSubcommand<>(workbench, changelogs, out));
    subcommands.add(new VerifySubcommand<>(workbench, changelogs, out));
    subcommands.add(
        new LintSubcommand<>(workbench, changelogs, new Rules(estate.tenantColumn()), out));
    bootstrap.addCommand(new DatabaseCommand<>(configurationClass, subcommands));
  }

  /**
   * Validates the database, and registers tasks and health checks.
   *
   * @param pool the running service's connections
   * @return the changes that the database lacks, for readiness
   */
  public PendingChanges run(T configuration, Environment environment, ConnectionSource pool)
      throws Exception {
    Steward steward = steward(configuration);
    PendingChanges pending = new PendingChanges(steward.changelogs().known(), pool);
    List<Change> unknown = pending.listUnknown();
    SchemaHealthCheck schema = new SchemaHealthCheck();
    SchemaWatch watch = new SchemaWatch(steward, schema);
    estate.onDrift(configuration).ifPresentOrElse(watch::start, () -> watch.tellUnknown(unknown));
    ScheduledFuture<?> looks =
        environment
            .lifecycle()
            .scheduledExecutorService("schema-watch")
            .build()
            .scheduleWithFixedDelay(
                watch, BETWEEN_LOOKS.toSeconds(), BETWEEN_LOOKS.toSeconds(), TimeUnit.SECONDS);
    environment.lifecycle().manage(new AutoCloseableManager(() -> looks.cancel(false)));
    Tasks.of(steward, pending, seeding(configuration), watch).forEach(environment.admin()::addTask);
    environment
        .admin()
        .addFilter("task-guard", new TaskGuard(estate.adminToken(configuration)))
        .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/tasks/*");
    environment.healthChecks().register("database", new DatabaseHealthCheck(pool));
    environment.healthChecks().register("migrations", new MigrationsHealthCheck(pending));
    environment.healthChecks().register("schema", schema);
    return pending;
  }
}
