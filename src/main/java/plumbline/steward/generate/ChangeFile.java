package plumbline.steward.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import plumbline.steward.changelog.Changelog;

/**
 * A change, written out.
 *
 * @param path where it belongs
 * @param text formatted SQL of Liquibase's
 * @param notes what whoever wrote the definition should know, a line each
 */
public record ChangeFile(Path path, String text, List<String> notes) {
  private static final Pattern NUMBERED = Pattern.compile("(\\d+)_.*\\.sql");

  public ChangeFile {
    notes = List.copyOf(notes);
  }

  /** The next change of a changelog, whose file lies in a folder. */
  static ChangeFile next(Request request, List<Changeset> changesets, List<String> notes)
      throws IOException {
    Changelog changelog = request.changelog();
    Path folder = changelog.folder().orElseThrow().resolve("changes");
    String number = "%04d".formatted(last(folder) + 1);
    String name = number + "_" + request.name() + ".sql";
    StringBuilder text =
        new StringBuilder(
            "--liquibase formatted sql logicalFilePath:db/%s/changes/%s\n"
                .formatted(changelog.name(), name));
    int place = 0;
    for (Changeset changeset : changesets) {
      place++;
      text.append('\n').append(changeset.text(number + "-" + place));
    }
    return new ChangeFile(folder.resolve(name), text.toString(), notes);
  }

  private static long last(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> NUMBERED.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .mapToLong(number -> Long.parseLong(number.group(1)))
          .max()
          .orElse(0);
    }
  }

  /** Puts it where it belongs; nothing is written over. */
  public void write() throws IOException {
    Files.writeString(path, text, StandardOpenOption.CREATE_NEW);
  }
}
