package plumbline.steward.ops;

import io.dropwizard.core.Configuration;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import plumbline.steward.Steward;
import plumbline.steward.plan.Assumptions;
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
    ConfigurationFile.addTo(parser);
    parser
        .addArgument("--apply")
        .action(Arguments.storeTrue())
        .help("apply the plan; steps that lose data only with AUTO_SCHEMA_DESTRUCTIVE=true");
    parser
        .addArgument("--plan")
        .metavar("FINGERPRINT")
        .help("apply only if the plan is still the one that was shown with this fingerprint");
    AssumeFlag.addTo(parser);
    PlanFormat.addTo(parser);
  }

  @Override
  public void run(Namespace arguments, T configuration) throws Exception {
    PlanFormat format = PlanFormat.of(arguments);
    Assumptions assumptions = AssumeFlag.of(arguments);
    Steward own = steward.apply(configuration);
    boolean found;
    if (Boolean.TRUE.equals(arguments.getBoolean("apply"))) {
      Optional<String> meant = Optional.ofNullable(arguments.getString("plan"));
      found = apply(own, assumptions, meant, format.ofReport());
    } else if (format == PlanFormat.SQL) {
      found = showScript(own, assumptions);
    } else {
      found = show(own, assumptions, format.ofReport());
    }
    if (found) {
      throw new FoundSomething();
    }
  }

  private boolean apply(Steward own, Assumptions assumptions, Optional<String> meant, Format format)
      throws Exception {
    Consumer<String> progress = format.progress(out::println);
    RepairReport report = own.repair(assumptions, meant, progress);
    out.println(format.print(report, report.lines()));
    report.requireNoFailure();
    return report.leavesSomething();
  }

  private boolean showScript(Steward own, Assumptions assumptions) throws Exception {
    String script = own.script(assumptions);
    out.print(script);
    return !script.isEmpty();
  }

  private boolean show(Steward own, Assumptions assumptions, Format format) throws Exception {
    PlanReport plan = own.plan(assumptions);
    List<String> lines = new ArrayList<>(plan.lines());
    if (plan.hasStepsToDo()) {
      String verb = "repair --apply --plan " + plan.fingerprint() + assumptions.flags();
      lines.add(own.name().command(verb) + " applies exactly this");
    }
    out.println(format.print(plan, lines));
    return plan.hasSomething();
  }
}
