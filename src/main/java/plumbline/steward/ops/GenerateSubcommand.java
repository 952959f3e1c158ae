package plumbline.steward.ops;

import io.dropwizard.core.Configuration;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import plumbline.steward.Workbench;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.generate.ChangeFile;
import plumbline.steward.generate.Generator;
import plumbline.steward.generate.Request;
import plumbline.steward.generate.Side;

/** {@code db generate}: writes the change that an edited definition asks for. */
record GenerateSubcommand<T extends Configuration>(
    Function<T, Workbench> workbench, List<Changelog> changelogs, PrintStream out)
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
    parser.addArgument("file").nargs("?").help("application configuration file");
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
            "what rows that are there get in a column that becomes required, as SQL: alerts.kind=lower(name); once for each column");
    Definition.addTo(parser);
    parser
        .addArgument("--dry-run")
        .action(Arguments.storeTrue())
        .help("print the change, and write nothing");
  }

  @Override
  public void run(Namespace arguments, T configuration) throws Exception {
    Request request =
        new Request(
            changelog(arguments),
            arguments.getString("name"),
            backfills(arguments.getList("backfill")));
    List<Side> sides = workbench.apply(configuration).sides();
    Optional<ChangeFile> change = new Generator(sides).generate(request);
    if (change.isEmpty()) {
      out.println("in order: the changes build what is declared, and there is nothing to write");
      tellOfOthers(sides);
      return;
    }
    if (Boolean.TRUE.equals(arguments.getBoolean("dry_run"))) {
      out.print(change.get().text());
    } else {
      change.get().write();
      out.println("written: " + Path.of("").toAbsolutePath().relativize(change.get().path()));
    }
    change.get().notes().forEach(note -> out.println("note: " + note));
    tellOfOthers(sides);
  }

  private void tellOfOthers(List<Side> sides) {
    if (sides.size() == 1) {
      out.println(
          "note: tried on the embedded H2 alone: './mvnw verify' proves it on PostgreSQL, or this command with a DATABASE_URL of PostgreSQL");
    }
  }

  private Changelog changelog(Namespace arguments) {
    String name = arguments.getString("database");
    Changelog meant =
        changelogs.stream()
            .filter(changelog -> changelog.name().equals(name))
            .findFirst()
            .orElseThrow();
    return Definition.ofFiles(arguments, meant);
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
