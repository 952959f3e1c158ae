package plumbline;

import io.dropwizard.testing.DropwizardTestSupport;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;

/** Stops a service that a test started. */
final class QuickStop {
  /** Long enough for an answer that is under way. */
  private static final long LONGEST_IDLE_MILLISECONDS = 200;

  private QuickStop() {}

  /**
   * Stops it without the second that Jetty gives to idle connections: the tests' clients keep some.
   */
  static void stop(DropwizardTestSupport<?> support) {
    for (Connector connector :
        support.getEnvironment().getApplicationContext().getServer().getConnectors()) {
      if (connector instanceof AbstractConnector idle) {
        idle.setShutdownIdleTimeout(LONGEST_IDLE_MILLISECONDS);
      }
    }
    support.after();
    TestLog.quieten();
  }
}
