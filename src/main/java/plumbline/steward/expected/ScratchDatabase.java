package plumbline.steward.expected;

import plumbline.steward.changelog.ConnectionSource;

/**
 * A throw-away database. Closing drops it; where that fails, it is dropped when the next one is
 * made.
 */
public interface ScratchDatabase extends ConnectionSource, AutoCloseable {

  @Override
  void close();
}
