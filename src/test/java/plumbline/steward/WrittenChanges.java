package plumbline.steward;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import plumbline.steward.changelog.Changelog;

/** Changes that a test writes into a folder. */
public final class WrittenChanges {
  private static final String CHANGELOG =
      """
      databaseChangeLog:
        - includeAll:
            path: changes/
            relativeToChangelogFile: true
      """;

  private WrittenChanges() {}

  /**
   * A changelog of these changes and no others.
   *
   * @param files formatted SQL of Liquibase's without its first line, by the name of its file
   */
  public static Changelog in(Path folder, Map<String, String> files) throws IOException {
    Path changes = Files.createDirectories(folder.resolve("changes"));
    try (Stream<Path> old = Files.list(changes)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(
          changes.resolve(file.getKey()), "--liquibase formatted sql\n" + file.getValue());
    }
    Path changelog = Files.writeString(folder.resolve("changelog.yaml"), CHANGELOG);
    return Changelog.of("main").at(changelog);
  }
}
