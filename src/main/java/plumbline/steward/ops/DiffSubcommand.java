package plumbline.steward.ops;

import io.dropwizard.core.Configuration;
import java.io.PrintStream;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import plumbline.steward.Comparison;
import plumbline.steward.Database;
import plumbline.steward.changelog.ConnectionSource;

/** {@code db diff}: what turns the configured database into another. */
record DiffSubcommand<T extends Configuration>(
    Function<T, Database> database,
    BiFunction<T, String, ConnectionSource> addresses,
    PrintStream out)
    implements Subcommand<T> {

  @Override
  public String name() {
    return "diff";
  }

  @Override
  public String description() {
    return "Print what turns the configured database into the referenced one";
  }

  @Override
  public void configure(Subparser parser) {
    ConfigurationFile.addTo(parser);
    parser
        .addArgument("--reference")
        .required(true)
        .metavar("URL")
        .help("the database that is as it should be, in JDBC or libpq form");
    AssumeFlag.addTo(parser);
    PlanFormat.addTo(parser);
  }

  @Override
  public void run(Namespace arguments, T configuration) throws Exception {
    Comparison comparison =
        Comparison.of(
            database.apply(configuration).connections(),
            addresses.apply(configuration, arguments.getString("reference")),
            AssumeFlag.of(arguments));
    PlanFormat format = PlanFormat.of(arguments);
    if (format == PlanFormat.SQL) {
      out.print(comparison.script());
    } else {
      out.println(format.ofReport().print(comparison.report(), comparison.lines()));
    }
    if (!comparison.isEmpty()) {
      throw new FoundSomething();
    }
  }
}
