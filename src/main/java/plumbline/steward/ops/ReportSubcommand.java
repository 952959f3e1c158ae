package plumbline.steward.ops;

import io.dropwizard.core.Configuration;
import java.io.PrintStream;
import java.util.function.Function;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import plumbline.steward.Steward;
import plumbline.steward.report.DriftReport;

/** A subcommand that looks, and prints what it found. */
record ReportSubcommand<T extends Configuration>(
    String name, String description, Look look, Function<T, Steward> steward, PrintStream out)
    implements Subcommand<T> {

  /** How the steward looks. */
  @FunctionalInterface
  interface Look {
    DriftReport at(Steward steward) throws Exception;
  }

  static <T extends Configuration> ReportSubcommand<T> validate(
      Function<T, Steward> steward, PrintStream out) {
    return new ReportSubcommand<>(
        "validate",
        "Compare the database with what its applied changes build, and with the program's"
            + " statements",
        Steward::validate,
        steward,
        out);
  }

  static <T extends Configuration> ReportSubcommand<T> check(
      Function<T, Steward> steward, PrintStream out) {
    return new ReportSubcommand<>(
        "check",
        "Compare what all changes build with what db/*/schema declares",
        Steward::check,
        steward,
        out);
  }

  @Override
  public void configure(Subparser parser) {
    parser.addArgument("file").nargs("?").help("application configuration file");
    Format.addTo(parser);
  }

  @Override
  public void run(Namespace arguments, T configuration) throws Exception {
    DriftReport report = look.at(steward.apply(configuration));
    out.println(Format.of(arguments).print(report, report.lines()));
    if (!report.notCompared().isEmpty()) {
      throw new IllegalStateException(report.notCompared());
    }
    if (!report.inOrder()) {
      throw new FoundSomething();
    }
  }
}
