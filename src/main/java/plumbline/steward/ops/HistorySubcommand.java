package plumbline.steward.ops;

import io.dropwizard.core.Configuration;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import plumbline.steward.changelog.AppliedChange;
import plumbline.steward.changelog.Changelogs;

/** {@code db history}: what was applied, the newest last. */
record HistorySubcommand<T extends Configuration>(
    Function<T, Changelogs> changelogs, PrintStream out) implements Subcommand<T> {

  @Override
  public String name() {
    return "history";
  }

  @Override
  public String description() {
    return "List the changes that were applied, the newest last";
  }

  @Override
  public void configure(Subparser parser) {
    ConfigurationFile.addTo(parser);
    Format.addTo(parser);
  }

  @Override
  public void run(Namespace arguments, T configuration) throws Exception {
    Changelogs own = changelogs.apply(configuration);
    List<AppliedChange> history = own.history();
    List<String> lines =
        history.isEmpty()
            ? List.of(
                "nothing was applied yet; %s does".formatted(own.database().command("migrate")))
            : history.stream().map(HistorySubcommand::line).toList();
    out.println(Format.of(arguments).print(history, lines));
  }

  private static String line(AppliedChange applied) {
    return "%s  %s  %s%s%s"
        .formatted(
            applied.appliedAt(),
            applied.changelog(),
            applied.change(),
            applied.kind().equals("EXECUTED") ? "" : "  " + applied.kind().toLowerCase(Locale.ROOT),
            applied.tag() == null ? "" : "  tag " + applied.tag());
  }
}
