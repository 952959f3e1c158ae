package plumbline.steward.changelog;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Words for a database that is newer than the build. */
public final class UnknownChanges {
  private static final Logger LOG = LoggerFactory.getLogger(UnknownChanges.class);

  private UnknownChanges() {}

  /** One line about changes that the build does not know; there is at least one. */
  public static String describe(List<Change> unknown) {
    return "the database is newer than this build, which does not know %d of its changes; the first is %s: use the build that applied them"
        .formatted(unknown.size(), unknown.get(0));
  }

  /** Tells of them in the log, where there are any. */
  public static void warn(List<Change> unknown) {
    if (!unknown.isEmpty()) {
      LOG.warn(describe(unknown));
    }
  }
}
