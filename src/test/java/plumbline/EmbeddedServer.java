package plumbline;

import io.dropwizard.testing.DropwizardTestSupport;
import java.nio.file.Path;
import java.util.Map;
import plumbline.steward.ops.Terminal;

/** The service in the test's own process; what it prints meanwhile is kept. */
final class EmbeddedServer implements RunningServer {
  private final CapturedConsole console;
  private final DropwizardTestSupport<PlumblineConfiguration> support;

  private EmbeddedServer(
      CapturedConsole console, DropwizardTestSupport<PlumblineConfiguration> support) {
    this.console = console;
    this.support = support;
  }

  /** Starts it in a folder with a configuration in an environment of variables. */
  static EmbeddedServer start(Path folder, String config, Map<String, String> variables) {
    CapturedConsole console = new CapturedConsole();
    Terminal terminal = console.terminal(folder);
    DropwizardTestSupport<PlumblineConfiguration> support =
        new DropwizardTestSupport<>(PlumblineApplication.class, config) {
          @Override
          public PlumblineApplication newApplication() {
            return new PlumblineApplication(variables, terminal);
          }
        };
    try {
      support.before();
    } catch (Exception e) {
      console.close();
      throw new IllegalStateException(e);
    }
    return new EmbeddedServer(console, support);
  }

  @Override
  public int port() {
    return support.getLocalPort();
  }

  @Override
  public int adminPort() {
    return support.getAdminPort();
  }

  @Override
  public Outcome printed() {
    return console.outcome(0);
  }

  @Override
  public Outcome stop() {
    if (console.isOpen()) {
      QuickStop.stop(support);
      console.close();
    }
    return printed();
  }
}
