package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How processes of the packaged jar end: what they print is tested without a process. */
final class ExitCodesIT {
  private final Installation installation = Installation.onFile(true);

  @AfterEach
  void close() {
    installation.close();
  }

  @Test
  void aCommandEndsWithZeroWhereAllIsInOrder() {
    assertThat(installation.db("current").expectSuccess().out()).contains("main: nothing yet");
  }

  @Test
  void aCommandEndsWithTwoWhereItFoundSomething() {
    installation.db("migrate").expectSuccess();
    installation.jdbi().useHandle(handle -> handle.execute("create table leftover (id integer)"));
    assertThat(installation.db("validate").expectFound().out())
        .contains("not in order: 1 difference");
  }

  @Test
  void aServiceThatCannotStartEndsWithOne() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      installation.with("PORT", port).serveInVain().expectOneLine(port, "another program");
    }
  }
}
