package plumbline.steward.ops;

import io.dropwizard.core.Configuration;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.logging.common.ConsoleAppenderFactory;
import io.dropwizard.logging.common.DefaultLoggingFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import plumbline.steward.changelog.DatabaseName;

/**
 * The command of one database, such as {@code db}: dispatches to its subcommands, and answers
 * failures with one line.
 */
public final class DatabaseCommand<T extends Configuration> extends ConfiguredCommand<T> {
  private static final String SUBCOMMAND = "subcommand";

  private final DatabaseName name;
  private final Class<T> configurationClass;
  private final Map<String, Subcommand<T>> subcommands = new LinkedHashMap<>();

  public DatabaseCommand(
      DatabaseName name, Class<T> configurationClass, List<Subcommand<T>> subcommands) {
    super(name.command(), "Migrate, inspect and fill the " + name.own("database"));
    this.name = name;
    this.configurationClass = configurationClass;
    subcommands.forEach(subcommand -> this.subcommands.put(subcommand.name(), subcommand));
  }

  @Override
  protected Class<T> getConfigurationClass() {
    return configurationClass;
  }

  @Override
  public void configure(Subparser parser) {
    subcommands
        .values()
        .forEach(
            subcommand -> {
              Subparser own =
                  parser
                      .addSubparsers()
                      .addParser(subcommand.name())
                      .setDefault(SUBCOMMAND, subcommand.name())
                      .description(subcommand.description());
              subcommand.configure(own);
            });
  }

  @Override
  public void run(Bootstrap<?> bootstrap, Namespace arguments) throws Exception {
    if (!subcommands.get(arguments.getString(SUBCOMMAND)).answer(arguments)) {
      super.run(bootstrap, arguments);
    }
  }

  @Override
  protected void run(Bootstrap<T> bootstrap, Namespace arguments, T configuration)
      throws Exception {
    logToStandardError(bootstrap, configuration);
    subcommands.get(arguments.getString(SUBCOMMAND)).run(arguments, configuration);
  }

  /** Standard output belongs to what the command prints, which programs may read. */
  private static <T extends Configuration> void logToStandardError(
      Bootstrap<T> bootstrap, T configuration) {
    if (configuration.getLoggingFactory() instanceof DefaultLoggingFactory logging) {
      logging.getAppenders().stream()
          .filter(ConsoleAppenderFactory.class::isInstance)
          .map(ConsoleAppenderFactory.class::cast)
          .forEach(console -> console.setTarget(ConsoleAppenderFactory.ConsoleStream.STDERR));
      logging.configure(bootstrap.getMetricRegistry(), bootstrap.getApplication().getName());
    }
  }

  @Override
  public void onError(Cli cli, Namespace arguments, Throwable thrown) {
    if (thrown instanceof FoundSomething) {
      return;
    }
    cli.getStdErr()
        .printf(
            "%s %s: %s%n",
            name.command(),
            arguments.getString(SUBCOMMAND),
            OneLineErrors.explain(new DatabaseFailure(name, thrown)));
  }
}
