package plumbline.guards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import plumbline.steward.changelog.Changelog;

/**
 * A copy of the database's definition, to be edited.
 *
 * @param checkout the folder that has it in {@code db}
 */
record DefinitionCopy(Path checkout) {

  /** Makes one in an empty folder. */
  static DefinitionCopy in(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("db"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.toString()));
      }
    }
    return new DefinitionCopy(folder);
  }

  /** Replaces a text in a file, where it is found first. */
  void edit(String file, String text, String replacement) throws IOException {
    Path path = checkout.resolve(file);
    String before = Files.readString(path);
    if (!before.contains(text)) {
      throw new IllegalArgumentException(file + " has no '" + text + "'");
    }
    int start = before.indexOf(text);
    Files.writeString(
        path, before.substring(0, start) + replacement + before.substring(start + text.length()));
  }

  /** Adds a file of changes to the main database's. */
  void change(String name, String changesets) throws IOException {
    String file = "db/main/changes/" + name;
    Files.writeString(
        checkout.resolve(file),
        "--liquibase formatted sql logicalFilePath:%s\n\n%s".formatted(file, changesets));
  }

  /** The changelogs that are in it. */
  List<Changelog> changelogs() {
    return Stream.of("main", "auth")
        .map(name -> Changelog.of(name).at(checkout.resolve("db/" + name + "/changelog.yaml")))
        .toList();
  }
}
