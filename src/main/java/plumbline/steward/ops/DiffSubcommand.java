package plumbline.steward.ops;

import io.dropwizard.core.Configuration;
import java.io.PrintStream;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.sourceforge.argparse4j.impl.Arguments;
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

  /** How the difference is printed. */
  enum DiffFormat {
    TEXT,
    JSON,
    SQL
  }

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
    parser.addArgument("file").nargs("?").help("application configuration file");
    parser
        .addArgument("--reference")
        .required(true)
        .metavar("URL")
        .help("the database that is as it should be, in JDBC or libpq form");
    parser
        .addArgument("--format")
        .type(Arguments.caseInsensitiveEnumType(DiffFormat.class))
        .setDefault(DiffFormat.TEXT)
        .help("text for people, json for programs, sql alone to be run (default: text)");
  }

  @Override
  public void run(Namespace arguments, T configuration) throws Exception {
    Comparison comparison =
        Comparison.of(
            database.apply(configuration).connections(),
            addresses.apply(configuration, arguments.getString("reference")));
    switch (arguments.<DiffFormat>get("format")) {
      case SQL -> out.print(comparison.script());
      case TEXT -> out.println(Format.TEXT.print(comparison.report(), comparison.lines()));
      case JSON -> out.println(Format.JSON.print(comparison.report(), List.of()));
    }
    if (!comparison.isEmpty()) {
      throw new FoundSomething();
    }
  }
}
