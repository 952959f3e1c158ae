package plumbline;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.logging.Filter;
import org.slf4j.LoggerFactory;

/**
 * Keeps failures that a test brings about out of the log, until it is closed: whoever reads the log
 * looks for others.
 */
public final class ExpectedFailures implements AutoCloseable {
  private final java.util.logging.Logger responder =
      java.util.logging.Logger.getLogger("org.glassfish.jersey.server.ServerRuntime$Responder");

  private final Filter former = responder.getFilter();

  public ExpectedFailures() {
    responder.setFilter(line -> false);
    setLevelOfProblems(Level.OFF);
  }

  private static void setLevelOfProblems(Level level) {
    if (LoggerFactory.getLogger("plumbline.web.ProblemMapper") instanceof Logger logger) {
      logger.setLevel(level);
    }
  }

  @Override
  public void close() {
    responder.setFilter(former);
    setLevelOfProblems(null);
  }
}
