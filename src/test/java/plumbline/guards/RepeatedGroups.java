package plumbline.guards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * No regular expression repeats a group in a way that can be taken back: Java tries each repetition
 * a call deeper, so that a text of some thousand characters fills the stack. Possessive ones are
 * tried in a loop.
 */
public final class RepeatedGroups {
  /** In code, a blank follows a parenthesis before an operator, so that only texts have these. */
  private static final Pattern REPEATED =
      Pattern.compile("(?<!\\\\)\\)(?:[*+]|\\{\\d+,\\})(?!\\+)");

  private static final Pattern COMMENT = Pattern.compile("\\s*(?://|/?\\*).*");

  private RepeatedGroups() {}

  /** Where the Java files below a folder have one. */
  public static List<String> faults(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .flatMap(RepeatedGroups::faultsOf)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> faultsOf(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return IntStream.range(0, lines.size())
        .filter(line -> isFaulty(lines.get(line)))
        .mapToObj(
            line ->
                "%s:%d: a group of a regular expression is repeated; write *+ or ++ behind it, or a character class"
                    .formatted(file, line + 1));
  }

  private static boolean isFaulty(String line) {
    return !COMMENT.matcher(line).matches() && REPEATED.matcher(line).find();
  }
}
