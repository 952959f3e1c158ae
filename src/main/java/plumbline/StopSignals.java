package plumbline;

import java.lang.reflect.Proxy;
import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops the server on SIGTERM and SIGINT before the JVM's own shutdown begins. Its shutdown hooks
 * run all at once, and H2's would close the database under requests that are still being answered.
 */
final class StopSignals {
  private static final Logger LOG = LoggerFactory.getLogger(StopSignals.class);

  private StopSignals() {}

  static void handle(Server server) {
    // The exit codes are those of a process that the signal ends: 128 and its number.
    handle("TERM", () -> stop(server, 128 + 15));
    handle("INT", () -> stop(server, 128 + 2));
  }

  /**
   * By reflection: every JDK has this class, and its compiler warns of it in a way that cannot be
   * silenced.
   */
  private static void handle(String name, Runnable action) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object proxy =
          Proxy.newProxyInstance(
              StopSignals.class.getClassLoader(),
              new Class<?>[] {handler},
              (self, method, arguments) -> {
                if (method.getName().equals("handle")) {
                  Thread stop = new Thread(action, "stop");
                  stop.setDaemon(false); // The signal's own thread is one: the JVM would not wait.
                  stop.start();
                }
                return null;
              });
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
    } catch (ReflectiveOperationException e) {
      LOG.warn("SIG{} will end the service without waiting for requests under way", name, e);
    }
  }

  private static void stop(Server server, int exitCode) {
    try {
      server.stop();
    } catch (Exception e) {
      LOG.warn("The server did not stop cleanly", e);
    } finally {
      System.exit(exitCode);
    }
  }
}
