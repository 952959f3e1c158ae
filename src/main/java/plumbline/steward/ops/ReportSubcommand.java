package plumbline.steward.ops;

import io.dropwizard.core.Configuration;
import java.io.PrintStream;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import plumbline.steward.Database;
import plumbline.steward.Steward;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.report.DriftReport;

/** A subcommand that looks, and prints what it found. */
record ReportSubcommand<T extends Configuration>(
    String name, String description, Consumer<Subparser> options, Look<T> look, PrintStream out)
    implements Subcommand<T> {

  /** How it looks. */
  @FunctionalInterface
  interface Look<T> {
    DriftReport at(T configuration, Namespace arguments) throws Exception;
  }

  static <T extends Configuration> ReportSubcommand<T> validate(
      Function<T, Steward> steward, PrintStream out) {
    return new ReportSubcommand<>(
        "validate",
        "Compare the database with what its applied changes build, and with the program's"
            + " statements",
        parser -> {},
        (configuration, arguments) -> steward.apply(configuration).validate(),
        out);
  }

  static <T extends Configuration> ReportSubcommand<T> check(
      Function<T, Database> database, BiFunction<T, Database, Steward> steward, Terminal terminal) {
    return new ReportSubcommand<>(
        "check",
        "Compare what all changes build with what db/*/schema declares",
        Definition::addTo,
        (configuration, arguments) -> {
          Database own = database.apply(configuration);
          List<Changelog> definition =
              Definition.of(arguments, own.changelogs(), terminal.folder());
          return steward.apply(configuration, own.definedBy(definition)).check();
        },
        terminal.out());
  }

  @Override
  public void configure(Subparser parser) {
    ConfigurationFile.addTo(parser);
    options.accept(parser);
    Format.addTo(parser);
  }

  @Override
  public void run(Namespace arguments, T configuration) throws Exception {
    DriftReport report = look.at(configuration, arguments);
    out.println(Format.of(arguments).print(report, report.lines()));
    if (!report.notCompared().isEmpty()) {
      throw new IllegalStateException(report.notCompared());
    }
    if (!report.inOrder()) {
      throw new FoundSomething();
    }
  }
}
