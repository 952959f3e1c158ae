package plumbline.steward.ops;

import io.dropwizard.core.Configuration;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import plumbline.steward.changelog.AppliedChange;
import plumbline.steward.changelog.Change;
import plumbline.steward.changelog.ChangelogStatus;
import plumbline.steward.changelog.Changelogs;

/** {@code db current}: how far the database is with each changelog. */
record CurrentSubcommand<T extends Configuration>(
    Function<T, Changelogs> changelogs, PrintStream out) implements Subcommand<T> {

  /**
   * What it prints of a changelog as JSON.
   *
   * @param head the change that was applied last, or null
   */
  private record Current(
      String changelog,
      AppliedChange head,
      int applied,
      List<Change> pending,
      List<Change> unknown) {

    static Current of(ChangelogStatus status) {
      int applied = status.applied().size();
      return new Current(
          status.changelog(),
          applied == 0 ? null : status.applied().get(applied - 1),
          applied,
          status.pending(),
          status.unknown());
    }

    String line() {
      return "%s: %s; %d applied, %d pending, %d unknown to this build"
          .formatted(
              changelog,
              head == null ? "nothing yet" : head.change() + " of " + head.appliedAt(),
              applied,
              pending.size(),
              unknown.size());
    }
  }

  @Override
  public String name() {
    return "current";
  }

  @Override
  public String description() {
    return "Show the change that was applied last, and how many are applied, pending and unknown";
  }

  @Override
  public void configure(Subparser parser) {
    ConfigurationFile.addTo(parser);
    Format.addTo(parser);
  }

  @Override
  public void run(Namespace arguments, T configuration) throws Exception {
    List<Current> current =
        changelogs.apply(configuration).statuses().stream().map(Current::of).toList();
    out.println(Format.of(arguments).print(current, current.stream().map(Current::line).toList()));
  }
}
