package plumbline;

import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sun.misc.Signal;

/**
 * Stops the server on SIGTERM and SIGINT before the JVM's own shutdown begins. Its shutdown hooks
 * run all at once, and H2's would close the database under requests that are still being answered.
 */
@SuppressWarnings(
    "sunapi") // The JDK supports this class and has no other way to come before its hooks.
final class StopSignals {
  private static final Logger LOG = LoggerFactory.getLogger(StopSignals.class);

  /** What shells add to a signal's number for the exit code of a process that it ended. */
  private static final int SIGNALLED = 128;

  private StopSignals() {}

  static void handle(Server server) {
    for (String name : new String[] {"TERM", "INT"}) {
      Signal.handle(
          new Signal(name), signal -> new Thread(() -> stop(server, signal), "stop").start());
    }
  }

  private static void stop(Server server, Signal signal) {
    try {
      server.stop();
    } catch (Exception e) {
      LOG.warn("The server did not stop cleanly", e);
    }
    System.exit(SIGNALLED + signal.getNumber());
  }
}
