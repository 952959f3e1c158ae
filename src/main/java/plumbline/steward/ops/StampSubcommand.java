package plumbline.steward.ops;

import io.dropwizard.core.Configuration;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.MutuallyExclusiveGroup;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import plumbline.steward.changelog.Change;
import plumbline.steward.changelog.Changelogs;
import plumbline.steward.changelog.Stamp;
import plumbline.steward.changelog.UnknownChanges;

/** {@code db stamp}: marks changes as applied without running them. */
record StampSubcommand<T extends Configuration>(Function<T, Changelogs> changelogs, PrintStream out)
    implements Subcommand<T> {

  /** What it prints as JSON. */
  private record Stamped(boolean dryRun, List<Change> changes) {}

  @Override
  public String name() {
    return "stamp";
  }

  @Override
  public String description() {
    return "Mark changes as applied without running them";
  }

  @Override
  public void configure(Subparser parser) {
    ConfigurationFile.addTo(parser);
    MutuallyExclusiveGroup which = parser.addMutuallyExclusiveGroup().required(true);
    which
        .addArgument("--to")
        .metavar("CHANGE")
        .help("the last change to be marked, as 'status -v' names it, or its id alone");
    which.addArgument("--all").action(Arguments.storeTrue()).help("mark every change");
    parser
        .addArgument("-n", "--dry-run")
        .action(Arguments.storeTrue())
        .help("only print what would be marked");
    Format.addTo(parser);
  }

  @Override
  public void run(Namespace arguments, T configuration) throws Exception {
    boolean dryRun = arguments.getBoolean("dry_run");
    Changelogs all = changelogs.apply(configuration);
    UnknownChanges.warn(all.unknown());
    Stamp stamp = new Stamp(all, Optional.ofNullable(arguments.getString("to")));
    List<Change> changes = dryRun ? stamp.plan() : stamp.apply();
    List<String> lines = new ArrayList<>();
    changes.forEach(change -> lines.add(change.toString()));
    lines.add(
        "%d changes %s as applied"
            .formatted(changes.size(), dryRun ? "would be marked" : "marked"));
    out.println(Format.of(arguments).print(new Stamped(dryRun, changes), lines));
  }
}
