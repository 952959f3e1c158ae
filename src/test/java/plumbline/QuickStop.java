package plumbline;

import io.dropwizard.testing.DropwizardTestSupport;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;

/** Stops a service that a test started. */
final class QuickStop {
  private QuickStop() {}

  /**
   * Stops it without the second that Jetty gives to idle connections: the tests' clients keep some.
   */
  static void stop(DropwizardTestSupport<?> support) {
    for (Connector connector :
        support.getEnvironment().getApplicationContext().getServer().getConnectors()) {
      if (connector instanceof AbstractConnector idle) {
        idle.setShutdownIdleTimeout(1);
      }
    }
    support.after();
    TestLog.quieten();
  }
}
