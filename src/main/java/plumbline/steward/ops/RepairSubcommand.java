package plumbline.steward.ops;

import io.dropwizard.core.Configuration;
import java.io.PrintStream;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import plumbline.steward.Steward;
import plumbline.steward.plan.PlanFailedException;
import plumbline.steward.report.PlanReport;
import plumbline.steward.report.RepairReport;

/** {@code db repair}: shows what would mend the database, or mends it. */
record RepairSubcommand<T extends Configuration>(Function<T, Steward> steward, PrintStream out)
    implements Subcommand<T> {

  @Override
  public String name() {
    return "repair";
  }

  @Override
  public String description() {
    return "Show the plan that makes the database what its applied changes build, or apply it";
  }

  @Override
  public void configure(Subparser parser) {
    parser.addArgument("file").nargs("?").help("application configuration file");
    parser
        .addArgument("--apply")
        .action(Arguments.storeTrue())
        .help("apply the plan; steps that lose data only with AUTO_SCHEMA_DESTRUCTIVE=true");
    parser
        .addArgument("--plan")
        .metavar("FINGERPRINT")
        .help("apply only if the plan is still the one that was shown with this fingerprint");
    Format.addTo(parser);
  }

  @Override
  public void run(Namespace arguments, T configuration) throws Exception {
    Format format = Format.of(arguments);
    Steward own = steward.apply(configuration);
    if (Boolean.TRUE.equals(arguments.getBoolean("apply"))) {
      Consumer<String> progress = format == Format.TEXT ? out::println : line -> {};
      Optional<String> meant = Optional.ofNullable(arguments.getString("plan"));
      try {
        RepairReport report = RepairReport.of(own.repair(meant, progress));
        out.println(format.print(report, report.lines()));
      } catch (PlanFailedException e) {
        RepairReport report = RepairReport.of(e.outcome());
        out.println(format.print(report, report.lines()));
        throw e;
      }
      PlanReport open = own.plan();
      signal(open);
    } else {
      PlanReport plan = own.plan();
      out.println(format.print(plan, plan.lines()));
      signal(plan);
    }
  }

  private static void signal(PlanReport open) {
    if (!open.steps().isEmpty() || !open.unmended().isEmpty()) {
      throw new FoundSomething();
    }
  }
}
