package plumbline.steward.ops;

import io.dropwizard.core.Configuration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import plumbline.steward.ChangeLint;
import plumbline.steward.Workbench;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.lint.Help;
import plumbline.steward.lint.Rules;
import plumbline.steward.report.LintReport;

/** {@code db lint}: tells what changes would do to a database that is in use. */
record LintSubcommand<T extends Configuration>(
    Function<T, Workbench> workbench, Rules rules, Terminal terminal) implements Subcommand<T> {

  @Override
  public String name() {
    return "lint";
  }

  @Override
  public String description() {
    return "Run the pending changes on a throw-away database with rows, and tell what they lock,"
        + " rewrite, lose and break rules with; on the configured engine, and on H2 beside"
        + " PostgreSQL";
  }

  @Override
  public void configure(Subparser parser) {
    ConfigurationFile.addTo(parser);
    parser
        .addArgument("--all")
        .action(Arguments.storeTrue())
        .help("look at all changes, not only at those that the database lacks");
    parser
        .addArgument("--explain")
        .metavar("CODE")
        .help("say what a rule finds and why, such as PL012, and look at nothing");
    Definition.addTo(parser);
    Format.addTo(parser);
  }

  @Override
  public boolean answer(Namespace arguments) throws Exception {
    String code = arguments.getString("explain");
    if (code != null) {
      explain(code, Format.of(arguments));
    }
    return code != null;
  }

  @Override
  public void run(Namespace arguments, T configuration) throws Exception {
    Format format = Format.of(arguments);
    Consumer<String> progress = format.progress(terminal.out()::println);
    Workbench own = workbench.apply(configuration);
    List<Changelog> changelogs =
        Definition.of(arguments, own.database().changelogs(), terminal.folder());
    LintReport report =
        new ChangeLint(own, changelogs, rules)
            .run(Boolean.TRUE.equals(arguments.getBoolean("all")), progress);
    terminal.out().println(format.print(report, report.lines()));
    if (!report.clean()) {
      throw new FoundSomething();
    }
  }

  private void explain(String code, Format format) throws Exception {
    Optional<Help> rule = rules.findHelp(code);
    if (rule.isEmpty()) {
      List<Help> all = rules.help();
      terminal
          .out()
          .println(
              format.print(
                  all, all.stream().map(each -> each.code() + ": " + each.title()).toList()));
      throw new IllegalArgumentException(
          "there is no rule %s: give --explain one of those".formatted(code));
    }
    terminal.out().println(format.print(rule.get(), rule.get().lines()));
  }
}
