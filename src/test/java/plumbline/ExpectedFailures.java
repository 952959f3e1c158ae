package plumbline;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Keeps failures that a test brings about out of the log, until it is closed: whoever reads the log
 * looks for others.
 */
public final class ExpectedFailures implements AutoCloseable {
  private static final List<String> LOGGERS =
      List.of("plumbline.web.ProblemMapper", "org.glassfish.jersey.server.ServerRuntime$Responder");

  public ExpectedFailures() {
    setLevel(Level.OFF);
  }

  private static void setLevel(Level level) {
    for (String name : LOGGERS) {
      if (LoggerFactory.getLogger(name) instanceof Logger logger) {
        logger.setLevel(level);
      }
    }
  }

  @Override
  public void close() {
    setLevel(null);
  }
}
