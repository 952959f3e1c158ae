package plumbline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shell lines that the README tells its readers, pasted into a shell as they stand. */
final class Readme {
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?m)^(?:## (?<chapter>.*)|### (?<section>.*)|```sh\\n(?<lines>(?:(?!^```$).*\\n)*)```)$");
  private static final String MARK = "=== ";

  private Readme() {}

  /**
   * Pastes all blocks of a chapter into one shell.
   *
   * @return what each of its sections printed, by title; what stands before the first by the
   *     chapter's
   */
  static Map<String, String> paste(String chapter, Installation installation, RunningServer server)
      throws Exception {
    StringBuilder script = new StringBuilder();
    blocks(chapter)
        .forEach((title, lines) -> script.append("echo '" + MARK + title + "'\n" + lines));
    Map<String, String> printed = new LinkedHashMap<>();
    for (String part : run(script.toString(), installation, server).split("(?m)^" + MARK, -1)) {
      if (!part.isEmpty()) {
        int end = part.indexOf('\n');
        printed.put(part.substring(0, end), part.substring(end + 1));
      }
    }
    return printed;
  }

  /** The statements that a chapter tells to run with a database client. */
  static List<String> statements(String chapter) throws IOException {
    Matcher found =
        Pattern.compile("(?s)\n## " + Pattern.quote(chapter) + "\n.*?```sql\n(.*?)```")
            .matcher(Files.readString(Path.of("README.md")));
    assertThat(found.find()).as("a block of sql under " + chapter + " in README.md").isTrue();
    return found.group(1).lines().map(line -> line.replaceFirst(";$", "")).toList();
  }

  private static Map<String, String> blocks(String chapter) throws IOException {
    Map<String, String> blocks = new LinkedHashMap<>();
    String at = "";
    String title = "";
    Matcher found = BLOCK.matcher(Files.readString(Path.of("README.md")));
    while (found.find()) {
      if (found.group("chapter") != null) {
        at = found.group("chapter");
        title = at;
      } else if (found.group("section") != null) {
        title = found.group("section");
      } else if (at.equals(chapter)) {
        blocks.merge(title, found.group("lines"), String::concat);
      }
    }
    assertThat(blocks).as("blocks of sh under " + chapter + " in README.md").isNotEmpty();
    return blocks;
  }

  private static String run(String lines, Installation installation, RunningServer server)
      throws Exception {
    Path out = Files.createTempFile(installation.folder(), "readme", ".out");
    Path err = Files.createTempFile(installation.folder(), "readme", ".err");
    ProcessBuilder builder =
        new ProcessBuilder("bash")
            .directory(installation.folder().toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().retainAll(List.of("PATH"));
    builder.environment().put("PORT", Integer.toString(server.port()));
    builder.environment().put("ADMIN_PORT", Integer.toString(server.adminPort()));
    Process shell = builder.start();
    try {
      shell.getOutputStream().write(lines.getBytes(UTF_8));
      shell.getOutputStream().close();
      assertThat(shell.waitFor(60, TimeUnit.SECONDS)).as("the shell ends").isTrue();
    } finally {
      shell.destroyForcibly();
    }
    assertThat(err).isEmptyFile();
    assertThat(shell.exitValue()).isZero();
    String printed = Files.readString(out);
    assertThat(printed).doesNotContain("/problems/");
    return printed;
  }
}
