package plumbline.furnish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.sourceforge.argparse4j.inf.Namespace;
import plumbline.steward.changelog.Changelog;

/** A copy of what a checkout has that rooms are furnished in. */
public record CheckoutCopy(Path root) {
  private static final List<Path> PARTS =
      List.of(
          Path.of("db"), Path.of("src/main/java/plumbline"), Path.of("src/test/java/plumbline"));

  /** Makes one in a folder. */
  public static CheckoutCopy in(Path root) throws IOException {
    for (Path part : PARTS) {
      try (Stream<Path> files = Files.walk(part)) {
        for (Path file : files.toList()) {
          Files.createDirectories(root.resolve(file).getParent());
          Files.copy(file, root.resolve(file));
        }
      }
    }
    return new CheckoutCopy(root);
  }

  /** Furnishes a room as the command does; returns what that prints. */
  String furnish(String name, String columns, String... flags) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> given = List.of(flags);
    new RoomCommand(
            root,
            List.of(Changelog.of("main"), Changelog.of("auth")),
            new PrintStream(out, true, UTF_8))
        .run(
            null,
            new Namespace(
                Map.of(
                    "file",
                    "config.yml",
                    "name",
                    name,
                    "columns",
                    columns,
                    "personal",
                    given.contains("--personal"),
                    "dry_run",
                    given.contains("--dry-run"))));
    return out.toString(UTF_8);
  }

  /** All its files and what they say. */
  public Map<Path, String> files() throws IOException {
    Map<Path, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(root.relativize(file), Files.readString(file));
      }
    }
    return texts;
  }
}
