package plumbline.steward.ops;

import io.dropwizard.core.Configuration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import plumbline.steward.Prover;
import plumbline.steward.Workbench;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.report.VerificationReport;

/** {@code db verify}: proves changes on throw-away databases. */
record VerifySubcommand<T extends Configuration>(
    Function<T, Workbench> workbench, List<Changelog> changelogs, Terminal terminal)
    implements Subcommand<T> {

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public String description() {
    return "Apply each change to a throw-away database with rows, take it back to exactly what was"
        + " there, and apply it again; on the configured engine, and on H2 beside PostgreSQL";
  }

  @Override
  public void configure(Subparser parser) {
    ConfigurationFile.addTo(parser);
    parser
        .addArgument("--only")
        .metavar("NNNN")
        .help("only the changes of the files with this number, such as 0007");
    Definition.addTo(parser);
    Format.addTo(parser);
  }

  @Override
  public void run(Namespace arguments, T configuration) throws Exception {
    Format format = Format.of(arguments);
    Consumer<String> progress = format.progress(terminal.out()::println);
    VerificationReport report =
        new Prover(
                workbench.apply(configuration),
                Definition.of(arguments, changelogs, terminal.folder()))
            .prove(Optional.ofNullable(arguments.getString("only")), progress);
    terminal.out().println(format.print(report, report.lines()));
    if (!report.proved()) {
      throw new FoundSomething();
    }
  }
}
