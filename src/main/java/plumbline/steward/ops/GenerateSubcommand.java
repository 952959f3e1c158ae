package plumbline.steward.ops;

import io.dropwizard.core.Configuration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import plumbline.steward.Workbench;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.changelog.DatabaseName;
import plumbline.steward.generate.ChangeFile;
import plumbline.steward.generate.Generator;
import plumbline.steward.generate.Request;
import plumbline.steward.report.GenerationReport;

/** {@code db generate}: writes the change that an edited definition asks for. */
record GenerateSubcommand<T extends Configuration>(
    BiFunction<T, Changelog, Workbench> workbench, List<Changelog> changelogs, Terminal terminal)
    implements Subcommand<T> {

  @Override
  public String name() {
    return "generate";
  }

  @Override
  public String description() {
    return "Write the change from the changelog's head to what db/*/schema declares";
  }

  @Override
  public void configure(Subparser parser) {
    ConfigurationFile.addTo(parser);
    parser
        .addArgument("--name")
        .required(true)
        .help("what the change does, a part of its file's name: add_alert_price");
    parser
        .addArgument("--database")
        .choices(changelogs.stream().map(Changelog::name).toList())
        .setDefault(changelogs.get(0).name())
        .help("whose definition was edited (default: " + changelogs.get(0).name() + ")");
    parser
        .addArgument("--backfill")
        .action(Arguments.append())
        .metavar("COLUMN=EXPRESSION")
        .help(
            "what rows that are there get in a column that becomes required, as SQL: alerts.kind=lower(name); once for each column, or with postgresql: or h2: before it once for each engine");
    AssumeFlag.addTo(parser);
    Definition.addTo(parser);
    parser
        .addArgument("--dry-run")
        .action(Arguments.storeTrue())
        .help("print the change, and write nothing; ends with 2 where there is one");
    Format.addTo(parser);
  }

  @Override
  public void run(Namespace arguments, T configuration) throws Exception {
    Changelog changelog = changelog(arguments);
    Request request =
        new Request(
            changelog, arguments.getString("name"), backfills(arguments.getList("backfill")));
    Workbench own = workbench.apply(configuration, changelog);
    Generator generator = new Generator(own.sides(AssumeFlag.of(arguments)));
    Optional<ChangeFile> change = generator.generate(request);
    boolean dry = Boolean.TRUE.equals(arguments.getBoolean("dry_run"));
    if (change.isPresent() && !dry) {
      change.get().write();
    }
    GenerationReport report =
        GenerationReport.of(
            change,
            change.isPresent() && !dry,
            notes(generator, own.database().name()),
            generator.listUntried(changelog));
    boolean shown = dry && !report.inOrder();
    print(report, shown, Format.of(arguments));
    if (shown) {
      throw new FoundSomething();
    }
  }

  /** What is shown is a changelog, and nothing else, where it is not for programs. */
  private void print(GenerationReport report, boolean shown, Format format) throws Exception {
    if (shown && format == Format.TEXT) {
      terminal.out().print(report.sql());
      report.noteLines().forEach(terminal.err()::println);
    } else {
      terminal.out().println(format.print(report, report.lines()));
    }
  }

  private static List<String> notes(Generator generator, DatabaseName database) {
    return generator.triesPostgresql()
        ? List.of()
        : List.of(
            "tried on the embedded H2 alone: './mvnw verify' proves it on PostgreSQL, or this command with a %s of PostgreSQL"
                .formatted(database.variable()));
  }

  private Changelog changelog(Namespace arguments) {
    String name = arguments.getString("database");
    Changelog meant =
        changelogs.stream()
            .filter(changelog -> changelog.name().equals(name))
            .findFirst()
            .orElseThrow();
    return Definition.ofFiles(arguments, meant, terminal.folder());
  }

  private static Map<String, String> backfills(List<String> told) {
    Map<String, String> backfills = new HashMap<>();
    for (String one : told == null ? List.<String>of() : told) {
      int equals = one.indexOf('=');
      if (equals < 1 || equals == one.length() - 1) {
        throw new IllegalArgumentException(
            "--backfill %s is not COLUMN=EXPRESSION, such as alerts.kind=lower(name)"
                .formatted(one));
      }
      backfills.put(one.substring(0, equals).strip(), one.substring(equals + 1).strip());
    }
    return backfills;
  }
}
