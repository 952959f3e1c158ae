package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workflow that CONTRIBUTING.md tells, pasted into a shell in a copy of the checkout. */
final class ContributingIT {
  private static final Pattern STEP =
      Pattern.compile("(?m)^```sh\n(?<lines>(?s:.*?))^```\n(?:```text\n(?<printed>(?s:.*?))^```)?");
  private static final String MARK = "=== ";

  /** A shell that stops at what fails, but not at 2: then a command found or showed something. */
  private static final String PRELUDE = "java() { command java \"$@\" || [ $? -eq 2 ]; }\n";

  @TempDir private Path checkout;

  private record Step(String lines, String printed) {}

  @ParameterizedTest
  @ValueSource(strings = {"Add a table", "Give a room a database of its own"})
  void itsCommandsPrintWhatIsShown(String chapter) throws Exception {
    copyOfTheCheckout();
    List<Step> steps = steps(chapter);
    String script =
        steps.stream()
            .map(step -> "echo '" + MARK + "'\n" + step.lines())
            .collect(Collectors.joining());
    List<String> printed =
        Stream.of(run(PRELUDE + script).split("(?m)^" + MARK + "\n", -1)).skip(1).toList();

    assertThat(printed).hasSameSizeAs(steps);
    for (int place = 0; place < steps.size(); place++) {
      assertThat(printed.get(place))
          .as(steps.get(place).lines())
          .matches(pattern(steps.get(place).printed()));
    }
  }

  /** As it is shown, where an ellipsis stands for anything. */
  private static Pattern pattern(String shown) {
    return Pattern.compile(
        Stream.of(shown.split("…", -1)).map(Pattern::quote).collect(Collectors.joining("(?s:.*)")));
  }

  private static List<Step> steps(String chapter) throws IOException {
    String text = Files.readString(Path.of("CONTRIBUTING.md"));
    int start = text.indexOf("\n## " + chapter + "\n");
    Matcher found = STEP.matcher(text.substring(start, text.indexOf("\n## ", start + 1)));
    List<Step> steps = new ArrayList<>();
    while (found.find()) {
      steps.add(new Step(found.group("lines"), found.group("printed")));
    }
    assertThat(steps).hasSizeGreaterThan(1);
    return steps;
  }

  /**
   * What the commands read and write of it. Its build puts the changes into the jar, as the real
   * one does, and leaves out what would take minutes.
   */
  private void copyOfTheCheckout() throws IOException {
    for (String part : List.of("db", "src", "config.yml", "pom.xml")) {
      copy(Path.of(part));
    }
    Files.createDirectory(checkout.resolve("target"));
    Files.copy(Path.of("target", "app.jar"), checkout.resolve("target").resolve("app.jar"));
    Path build = checkout.resolve("mvnw");
    Files.writeString(build, "#!/bin/sh\nexec jar uf target/app.jar db\n");
    assertThat(build.toFile().setExecutable(true)).isTrue();
  }

  private void copy(Path part) throws IOException {
    try (Stream<Path> files = Files.walk(part)) {
      files.forEach(
          file -> {
            try {
              Files.copy(file, checkout.resolve(file));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  private String run(String script) throws Exception {
    Path out = Files.createTempFile("contributing", ".out");
    Path err = Files.createTempFile("contributing", ".err");
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-e")
            .directory(checkout.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    Path java = Path.of(System.getProperty("java.home"), "bin");
    String path = builder.environment().get("PATH");
    builder.environment().clear();
    builder.environment().put("PATH", java + ":" + path);
    builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
    Process shell = builder.start();
    try {
      shell.getOutputStream().write(script.getBytes(StandardCharsets.UTF_8));
      shell.getOutputStream().close();
      assertThat(shell.waitFor(5, TimeUnit.MINUTES)).as("the shell ends").isTrue();
    } finally {
      shell.destroyForcibly();
    }
    assertThat(shell.exitValue()).as(Files.readString(err)).isZero();
    return Files.readString(out);
  }
}
