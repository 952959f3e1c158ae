package plumbline.steward.ops;

import com.codahale.metrics.health.HealthCheckRegistry;
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
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import plumbline.steward.Database;
import plumbline.steward.Steward;
import plumbline.steward.Workbench;
import plumbline.steward.changelog.Change;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.changelog.Changelogs;
import plumbline.steward.changelog.ConnectionSource;
import plumbline.steward.changelog.DatabaseName;
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
   * @param changelogs those of the build, the main one first; each may have a database of its own
   * @param estate what the application hands over
   */
  public StewardBundle(Class<T> configurationClass, List<Changelog> changelogs, Estate<T> estate) {
    this.configurationClass = configurationClass;
    this.changelogs = List.copyOf(changelogs);
    this.estate = estate;
  }

  /**
   * Registers a command for each database that there may be.
   *
   * @param terminal where they are run
   */
  public void initialize(Bootstrap<T> bootstrap, Terminal terminal) {
    for (Changelog changelog : changelogs) {
      DatabaseName name = DatabaseName.of(List.of(changelog));
      bootstrap.addCommand(
          new DatabaseCommand<>(name, configurationClass, subcommands(name, terminal)));
    }
  }

  private List<Subcommand<T>> subcommands(DatabaseName name, Terminal terminal) {
    PrintStream out = terminal.out();
    Function<T, Database> database = configuration -> database(configuration, name);
    Function<T, Changelogs> changelogs = database.andThen(StewardBundle::changelogs);
    Function<T, Steward> steward =
        configuration -> steward(configuration, database.apply(configuration));
    List<Subcommand<T>> subcommands =
        new ArrayList<>(new FrameworkSubcommands<>(configurationClass, database, out).all());
    subcommands.add(new HistorySubcommand<>(changelogs, out));
    subcommands.add(new CurrentSubcommand<>(changelogs, out));
    subcommands.add(new StampSubcommand<>(changelogs, out));
    subcommands.add(ReportSubcommand.validate(steward, out));
    subcommands.add(new RepairSubcommand<>(steward, out));
    subcommands.add(ReportSubcommand.check(database, this::steward, terminal));
    subcommands.add(new DiffSubcommand<>(database, estate::at, out));
    Function<T, Workbench> workbench =
        configuration -> workbench(configuration, database.apply(configuration));
    subcommands.add(new LintSubcommand<>(workbench, new Rules(estate.tenantColumn()), terminal));
    if (name.equals(DatabaseName.MAIN)) {
      subcommands.addAll(ofTheWholeBuild(workbench, terminal));
    }
    return subcommands;
  }

  /** What is about all changelogs and rooms, wherever their rows are. */
  private List<Subcommand<T>> ofTheWholeBuild(Function<T, Workbench> workbench, Terminal terminal) {
    return List.of(
        new SeedSubcommand<>(this::seeding, terminal.out()),
        new GenerateSubcommand<>(this::workbench, changelogs, terminal),
        new VerifySubcommand<>(workbench, changelogs, terminal));
  }

  private Workbench workbench(T configuration, Database database) {
    return new Workbench(database, estate.memory(configuration));
  }

  /** That of the database that a changelog makes. */
  private Workbench workbench(T configuration, Changelog changelog) {
    return estate.databases(configuration).stream()
        .filter(
            database ->
                database.changelogs().stream().anyMatch(own -> own.name().equals(changelog.name())))
        .findFirst()
        .map(database -> workbench(configuration, database))
        .orElseThrow();
  }

  private Database database(T configuration, DatabaseName name) {
    return estate.databases(configuration).stream()
        .filter(database -> database.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "%s is not set, so %s lives in the main database: use '%s', which works on both"
                        .formatted(name.variable(), name, DatabaseName.MAIN.command())));
  }

  private static Changelogs changelogs(Database database) {
    return new Changelogs(database.changelogs(), database.connections());
  }

  private Steward steward(T configuration, Database database) {
    return new Steward(database, estate.statements(configuration, database.name()));
  }

  private Seeding seeding(T configuration) {
    Database main = database(configuration, DatabaseName.MAIN);
    return new Seeding(estate.seeder(configuration), changelogs(main).lock());
  }

  /**
   * Validates the databases, and registers tasks and health checks.
   *
   * @param pools the running service's connections to each
   * @return the databases that lack changes, for readiness
   */
  public List<DatabaseName> run(
      T configuration, Environment environment, Function<DatabaseName, ConnectionSource> pools)
      throws Exception {
    ScheduledExecutorService looks =
        environment.lifecycle().scheduledExecutorService("schema-watch").build();
    List<WatchedDatabase> watched = new ArrayList<>();
    List<DatabaseName> behind = new ArrayList<>();
    for (Database database : estate.databases(configuration)) {
      DatabaseName name = database.name();
      WatchedDatabase own =
          DatabaseFailure.at(
              name, () -> watch(configuration, environment, database, pools.apply(name)));
      ScheduledFuture<?> next =
          looks.scheduleWithFixedDelay(
              own.watch(), BETWEEN_LOOKS.toSeconds(), BETWEEN_LOOKS.toSeconds(), TimeUnit.SECONDS);
      environment.lifecycle().manage(new AutoCloseableManager(() -> next.cancel(false)));
      watched.add(own);
      if (!own.isUpToDate()) {
        behind.add(name);
      }
    }
    new Tasks(watched, seeding(configuration)).all().forEach(environment.admin()::addTask);
    environment
        .admin()
        .addFilter("task-guard", new TaskGuard(estate.adminToken(configuration)))
        .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/tasks/*");
    return behind;
  }

  private WatchedDatabase watch(
      T configuration, Environment environment, Database database, ConnectionSource pool)
      throws Exception {
    Steward steward = steward(configuration, database);
    PendingChanges pending = new PendingChanges(steward.changelogs().known(), pool);
    List<Change> unknown = pending.listUnknown();
    SchemaHealthCheck schema = new SchemaHealthCheck();
    SchemaWatch watch = new SchemaWatch(steward, schema);
    estate.onDrift(configuration).ifPresentOrElse(watch::start, () -> watch.tellUnknown(unknown));
    DatabaseName name = database.name();
    HealthCheckRegistry checks = environment.healthChecks();
    checks.register(name.check("database"), new DatabaseHealthCheck(name, pool));
    checks.register(name.check("migrations"), new MigrationsHealthCheck(name, pending));
    checks.register(name.check("schema"), schema);
    return new WatchedDatabase(steward, pending, watch);
  }
}
