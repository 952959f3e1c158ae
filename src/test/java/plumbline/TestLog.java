package plumbline;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** The log of tests. */
final class TestLog {
  private TestLog() {}

  /**
   * Lets nothing through but warnings. A command or service that ends takes its own settings with
   * it, and all that libraries have to say would come through.
   */
  static void quieten() {
    if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
      root.setLevel(Level.WARN);
    }
  }
}
