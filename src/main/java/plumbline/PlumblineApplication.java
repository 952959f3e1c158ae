package plumbline;

import static plumbline.ConfiguredDatabase.CHANGELOGS;

import io.dropwizard.assets.AssetsBundle;
import io.dropwizard.core.Application;
import io.dropwizard.core.cli.CheckCommand;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.ManagedDataSource;
import io.dropwizard.util.JarLocation;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sourceforge.argparse4j.inf.Namespace;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.HostPort;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plumbline.auth.PasswordSettings;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.db.H2Housekeeping;
import plumbline.db.JdbiSetup;
import plumbline.furnish.RoomCommand;
import plumbline.steward.changelog.Changelogs;
import plumbline.steward.changelog.DatabaseName;
import plumbline.steward.ops.DatabaseFailure;
import plumbline.steward.ops.FoundSomething;
import plumbline.steward.ops.OneLineErrors;
import plumbline.steward.ops.StewardBundle;
import plumbline.steward.ops.Terminal;

/** Plumbline's way in: the commands, and the service put together. */
public final class PlumblineApplication extends Application<PlumblineConfiguration> {
  private static final Logger LOG = LoggerFactory.getLogger(PlumblineApplication.class);
  private final Build build = Build.read();
  private final StewardBundle<PlumblineConfiguration> steward =
      new StewardBundle<>(PlumblineConfiguration.class, CHANGELOGS, new PlumblineEstate());

  private final Map<String, String> variables;
  private final Terminal terminal;

  /**
   * The application in an environment.
   *
   * @param variables what {@code ${NAME}} in the configuration stands for
   * @param terminal where its commands are run
   */
  public PlumblineApplication(Map<String, String> variables, Terminal terminal) {
    this.variables = Map.copyOf(variables);
    this.terminal = terminal;
  }

  public static void main(String[] arguments) {
    // H2 shares its file with other processes by way of a port of its own, which listens on all
    // addresses unless told.
    System.setProperty("h2.bindAddress", "127.0.0.1");
    // Liquibase reads times without a zone, which every session writes in UTC, in that of the
    // process.
    TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
    int exitCode =
        new PlumblineApplication(System.getenv(), Terminal.ofProcess()).execute(arguments);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  /**
   * Runs a command. {@code server} returns once the service answers.
   *
   * @return the exit code of the process
   */
  public int execute(String... arguments) {
    Bootstrap<PlumblineConfiguration> bootstrap = new Bootstrap<>(this);
    addDefaultCommands(bootstrap);
    initialize(bootstrap);
    bootstrap.registerMetrics();
    return new Cli(new JarLocation(getClass()), bootstrap, terminal.out(), terminal.err())
        .run(arguments)
        .map(thrown -> thrown instanceof FoundSomething ? FoundSomething.EXIT_CODE : 1)
        .orElse(0);
  }

  @Override
  public String getName() {
    return "plumbline";
  }

  @Override
  protected void addDefaultCommands(Bootstrap<PlumblineConfiguration> bootstrap) {
    bootstrap.addCommand(new StartCommand(this));
    bootstrap.addCommand(
        new CheckCommand<>(this) {
          @Override
          public void onError(Cli cli, Namespace arguments, Throwable thrown) {
            cli.getStdErr().println("check: " + OneLineErrors.explain(thrown));
          }
        });
  }

  @Override
  public void initialize(Bootstrap<PlumblineConfiguration> bootstrap) {
    bootstrap.setValidatorFactory(EnglishValidation.factory());
    bootstrap.setConfigurationFactoryFactory(
        (type, validator, mapper, prefix) ->
            new EnvironmentValues<>(type, validator, mapper, prefix, variables));
    bootstrap.addBundle(
        new AssetsBundle(
            "/META-INF/resources/webjars/swagger-ui/" + build.swaggerUi(),
            "/docs/ui",
            null,
            "swagger-ui"));
    bootstrap.addBundle(new AssetsBundle("/plumbline/docs", "/docs", "index.html", "docs"));
    bootstrap.addCommand(new RoomCommand(terminal.folder(), CHANGELOGS, terminal.out()));
    steward.initialize(bootstrap, terminal);
  }

  @Override
  public void run(PlumblineConfiguration configuration, Environment environment) throws Exception {
    List<ConfiguredDatabase> databases = ConfiguredDatabase.distinct(configuration);
    for (ConfiguredDatabase database : databases) {
      warnOfUnverifiedTls(database.address());
      if (configuration.steward().autoMigrate()) {
        DatabaseFailure.at(database.name(), () -> migrate(database));
      }
    }
    warnOfWeakHashes(configuration.passwords());
    if (configuration.getServerFactory() instanceof AbstractServerFactory server) {
      // Every fault is answered as a problem; Dropwizard's mappers have a form of their own.
      server.setRegisterDefaultExceptionMappers(false);
    }
    Map<DatabaseName, ManagedDataSource> pools = new LinkedHashMap<>();
    List<Jdbi> jdbis = new ArrayList<>();
    for (ConfiguredDatabase database : databases) {
      String name = database.name().toString();
      ManagedDataSource pool = database.pool().build(environment.metrics(), name);
      environment.lifecycle().manage(pool);
      if (database.address().engine() == Engine.H2) {
        environment.lifecycle().manage(new H2Housekeeping(pool));
      }
      pools.put(database.name(), pool);
      jdbis.add(JdbiSetup.over(pool, database.address().engine()));
    }
    Rooms rooms =
        new Rooms(
            jdbis.get(0),
            jdbis.get(jdbis.size() - 1),
            configuration.passwords(),
            environment.getValidator());
    List<DatabaseName> behind =
        steward.run(configuration, environment, name -> pools.get(name)::getConnection);
    if (behind.isEmpty()) {
      AccountSettings accounts = configuration.accounts();
      rooms.accounts().firstAdmin().ensure(accounts.adminEmail(), accounts.adminPassword());
    } else {
      LOG.warn(
          "Changes are pending, so the service is not ready: run {}, or POST /tasks/migrate",
          behind.stream()
              .map(database -> database.command("migrate"))
              .collect(Collectors.joining(" and ")));
    }
    new WebSetup(environment, rooms, List.copyOf(pools.keySet()), build.version())
        .run(configuration.accounts().registration().right());
    environment
        .lifecycle()
        .addServerLifecycleListener(
            server ->
                LOG.info(
                    "Plumbline {} answers at {}, operators at {}",
                    build.version(),
                    at(server, "application"),
                    at(server, "admin")));
  }

  /** The addresses of the connectors with this name of Dropwizard's. */
  private static String at(Server server, String name) {
    return Stream.of(server.getConnectors())
        .filter(connector -> name.equals(connector.getName()))
        .map(NetworkConnector.class::cast)
        .map(
            connector ->
                "http://%s:%d"
                    .formatted(
                        HostPort.normalizeHost(connector.getHost()), connector.getLocalPort()))
        .collect(Collectors.joining(", "));
  }

  private static void warnOfUnverifiedTls(DatabaseAddress address) {
    if (address.unverifiedTls()) {
      LOG.warn(
          "The connection to {} is encrypted, but nobody checks whom it leads to: set PG_SSL_ROOT_CERT",
          address);
    }
  }

  private static void warnOfWeakHashes(PasswordSettings passwords) {
    if (passwords.isWeak()) {
      LOG.warn(
          "A stolen password hash is cheap to guess: raise passwords.memoryKib, now {}, or passwords.passes, now {}",
          passwords.memoryKib(),
          passwords.passes());
    }
  }

  private static int migrate(ConfiguredDatabase database) throws Exception {
    int applied = new Changelogs(database.changelogs(), database.address()::connect).migrate();
    LOG.info("{}: {} changes applied, none pending", database.address(), applied);
    return applied;
  }
}
