package plumbline.steward.ops;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import plumbline.steward.changelog.Changelog;

/**
 * Which definition a command works on: that of a checkout, whose files are being edited, or the one
 * that the build brought along.
 */
final class Definition {
  private static final String HERE = "db";

  private Definition() {}

  static void addTo(Subparser parser) {
    parser
        .addArgument("--definition")
        .metavar("FOLDER")
        .help(
            "the folder that has main/schema and main/changes (default: db, where this folder has one, else what is in the jar)");
  }

  /** The changelogs of the definition that is meant. */
  static List<Changelog> of(
      Namespace arguments, List<Changelog> changelogs, Path workingDirectory) {
    String told = arguments.getString("definition");
    boolean isHere =
        changelogs.stream()
            .allMatch(
                changelog -> Files.isRegularFile(file(workingDirectory.resolve(HERE), changelog)));
    return told == null && !isHere
        ? changelogs
        : changelogs.stream().map(own -> in(folder(told, workingDirectory), own)).toList();
  }

  /** A changelog whose files are there to be written. */
  static Changelog ofFiles(Namespace arguments, Changelog changelog, Path workingDirectory) {
    return in(folder(arguments.getString("definition"), workingDirectory), changelog);
  }

  private static Path folder(String told, Path workingDirectory) {
    return workingDirectory.resolve(told == null ? HERE : told);
  }

  private static Changelog in(Path folder, Changelog changelog) {
    Path file = file(folder, changelog);
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          "there is no %s: run this in a checkout, or say --definition".formatted(file));
    }
    return changelog.at(file);
  }

  private static Path file(Path folder, Changelog changelog) {
    return folder.resolve(changelog.name()).resolve("changelog.yaml");
  }
}
