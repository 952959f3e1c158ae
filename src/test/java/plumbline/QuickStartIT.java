package plumbline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The README's quick start, taken from the README itself and pasted into a shell. */
@OnEachInstallation
final class QuickStartIT {
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^## Quick start$(?:(?!^## ).)*?^```sh\\n(?<lines>.*?)^```$");

  private final Installation installation;

  QuickStartIT(Installations installations) {
    this.installation = installations.create();
  }

  @AfterEach
  void close() {
    installation.close();
  }

  @Test
  void itsLinesEndInTheNotificationOfTheFiredAlert() throws Exception {
    RunningServer server = installation.serve();
    List<String> printed = paste(quickStart(), server).lines().toList();
    assertThat(printed).allSatisfy(line -> assertThat(line).doesNotContain("/problems/"));
    JsonNode notifications = Json.read(printed.get(printed.size() - 1));
    assertThat(notifications.findValuesAsText("action"))
        .containsExactly("alert_fired", "alert_added");
  }

  private static String quickStart() throws IOException {
    Matcher block = BLOCK.matcher(Files.readString(Path.of("README.md")));
    assertThat(block.find()).as("README.md has a block of sh under Quick start").isTrue();
    return block.group("lines");
  }

  private String paste(String lines, RunningServer server) throws Exception {
    Path out = Files.createTempFile(installation.folder(), "quick-start", ".out");
    Path err = Files.createTempFile(installation.folder(), "quick-start", ".err");
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
    return Files.readString(out);
  }
}
