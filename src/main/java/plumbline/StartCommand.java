package plumbline;

import io.dropwizard.core.Application;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.EnvironmentCommand;
import io.dropwizard.core.setup.Environment;
import net.sourceforge.argparse4j.inf.Namespace;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;
import plumbline.steward.ops.OneLineErrors;

/** The {@code server} command; what keeps the service from starting is told in one line. */
final class StartCommand extends EnvironmentCommand<PlumblineConfiguration> {

  StartCommand(Application<PlumblineConfiguration> application) {
    super(application, "server", "Run the service");
  }

  @Override
  protected Class<PlumblineConfiguration> getConfigurationClass() {
    return PlumblineConfiguration.class;
  }

  @Override
  protected void run(
      Environment environment, Namespace arguments, PlumblineConfiguration configuration)
      throws Exception {
    Server server = configuration.getServerFactory().build(environment);
    server.addEventListener(
        new LifeCycle.Listener() {
          @Override
          public void lifeCycleStopped(LifeCycle event) {
            cleanup();
          }
        });
    cleanupAsynchronously();
    try {
      server.start();
      StopSignals.handle(server);
    } catch (Exception e) {
      try {
        server.stop();
      } catch (Exception alsoThis) {
        e.addSuppressed(alsoThis);
      }
      throw e;
    }
  }

  @Override
  public void onError(Cli cli, Namespace arguments, Throwable thrown) {
    cli.getStdErr().println("Plumbline did not start: " + OneLineErrors.explain(thrown));
  }
}
