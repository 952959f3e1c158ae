package plumbline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What keeps the service from starting is said in one line, without the inside, and exit code 1.
 */
final class StartFailuresTest {
  private final Installation installation = Installation.onFile(false);

  @AfterEach
  void close() {
    installation.close();
  }

  @ParameterizedTest
  @CsvSource({"PORT", "ADMIN_PORT"})
  void aBusyPort(String variable) throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      installation
          .with(variable, port)
          .serveInVain()
          .expectOneLine(port, "another program", variable);
    }
  }

  @Test
  void aDatabaseThatNobodyServes() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0)) {
      port = closed.getLocalPort();
    }
    installation
        .with("DATABASE_URL", "postgresql://someone:opensesame@127.0.0.1:" + port + "/desk")
        .serveInVain()
        .expectOneLine("127.0.0.1:" + port, "is it running")
        .expectNothingOf("opensesame");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "postgresql://u:opensesame@localhost/desk?nope=1 | nope",
        "jdbc:postgresql://localhost/desk?password=opensesame&nope=1 | nope",
        "mysql://u:opensesame@localhost/desk | postgresql://",
        "postgresql://u:opense@same@localhost/desk | database URL",
        "postgresql://u:opensesame%zz@localhost/desk | hexadecimal"
      })
  void anAddressThatCannotBeRead(String url, String word) {
    installation
        .with("DATABASE_URL", url)
        .serveInVain()
        .expectOneLine(word)
        .expectNothingOf("opensesame", "opense");
  }

  @Test
  void aConfigurationThatIsNotThere() {
    installation.run("server", installation.folder() + "/missing.yml").expectOneLine("missing.yml");
  }

  @Test
  void aKeyThatNobodyReads() throws IOException {
    String typo = Files.readString(Path.of(Installation.CONFIG)).replace("dataDir:", "dataDri:");
    serve(typo).expectOneLine("dataDri");
  }

  @Test
  void aSectionThatNobodyReads() throws IOException {
    String typo = Files.readString(Path.of(Installation.CONFIG)).replace("steward:", "stewart:");
    serve(typo).expectOneLine("stewart");
  }

  @Test
  void aConfigurationThatIsNoYaml() throws IOException {
    serve("database:\n  url: [open\n").expectOneLine("broken.yml", "line");
  }

  private Outcome serve(String configuration) throws IOException {
    Path file = Files.writeString(installation.folder().resolve("broken.yml"), configuration);
    return installation.run("server", file.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "PORT, abc, port",
    "ADMIN_PORT, 70000, port",
    "LOG_FORMAT, xml, layout",
    "ENABLE_AUTO_MIGRATION, perhaps, autoMigrate",
    "REGISTRATION, ajar, registration"
  })
  void aVariableThatMakesNoSense(String variable, String value, String word) {
    installation.with(variable, value).serveInVain().expectOneLine(word);
  }

  @Test
  void aFileThatIsNoDatabase() throws IOException {
    Path file =
        Files.createDirectories(installation.folder().resolve("data")).resolve("plumbline.mv.db");
    byte[] garbage = "no database at all ".repeat(2000).getBytes(UTF_8);
    Files.write(file, garbage);
    installation.serveInVain().expectOneLine("plumbline");
    assertThat(file).as("left for the operator to look at").hasBinaryContent(garbage);
  }

  @Test
  void aFolderThatCannotBeMade() throws IOException {
    Files.writeString(installation.folder().resolve("file"), "not a folder");
    installation
        .with("DATA_DIR", installation.folder() + "/file/data")
        .serveInVain()
        .expectOneLine("DATA_DIR");
  }

  @ParameterizedTest
  @CsvSource({
    "root@desk.example, short, ADMIN_PASSWORD",
    "root@desk.example, password1234, ADMIN_PASSWORD",
    "root@desk.example, '', ADMIN_PASSWORD",
    "nobody, a long enough passphrase, ADMIN_EMAIL"
  })
  void aFirstAdminWhoCannotBe(String email, String password, String word) {
    Outcome outcome =
        installation
            .with("ADMIN_EMAIL", email)
            .with("ADMIN_PASSWORD", password)
            .serveInVain()
            .expectOneLine(word);
    if (!password.isEmpty()) {
      outcome.expectNothingOf(password);
    }
  }

  @Test
  void aCommandThatDoesNotExist() {
    Outcome outcome = installation.run("db", "nonsense", Installation.CONFIG).expectNoTrace();
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("nonsense");
  }
}
