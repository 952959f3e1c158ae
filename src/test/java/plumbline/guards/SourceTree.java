package plumbline.guards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders of sources hold nothing that a build wrote. */
public final class SourceTree {
  private static final List<String> FOLDERS = List.of("src", "db", "docs", "bin");

  private SourceTree() {}

  /** Which files of a checkout are no sources. */
  public static List<String> faults(Path checkout) {
    return FOLDERS.stream()
        .map(checkout::resolve)
        .filter(Files::isDirectory)
        .flatMap(SourceTree::files)
        .map(checkout::relativize)
        .filter(SourceTree::isForeign)
        .map("%s: no source; delete it, as what a build writes belongs in target/"::formatted)
        .sorted()
        .toList();
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isForeign(Path file) {
    String path = "/" + file;
    boolean amongJava = path.startsWith("/src/main/java/") || path.startsWith("/src/test/java/");
    return path.contains("/target/")
        || path.endsWith(".class")
        || (amongJava && !path.endsWith(".java"));
  }
}
