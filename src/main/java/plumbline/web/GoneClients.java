package plumbline.web;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.util.logging.Logger;
import org.glassfish.jersey.server.internal.process.MappableException;

/**
 * Keeps out of the log that a client went away, or stopped reading, in the midst of an answer:
 * Jersey calls that an error of the service.
 */
public final class GoneClients {
  /** Held here, because only what is held keeps its filter. */
  private static final Logger WRITING =
      Logger.getLogger("org.glassfish.jersey.server.ServerRuntime$Responder");

  private GoneClients() {}

  /** From now on only what is the service's own fault is logged of answers that break off. */
  public static void stayUnlogged() {
    WRITING.setFilter(line -> !isClients(line.getThrown()));
  }

  private static boolean isClients(Throwable thrown) {
    Throwable fault = thrown instanceof MappableException ? thrown.getCause() : thrown;
    return fault instanceof IOException && !(fault instanceof JacksonException);
  }
}
