package plumbline.steward.ops;

import java.util.List;
import plumbline.steward.changelog.Change;

/** Words for a database that is newer than the build. */
final class UnknownChanges {
  private UnknownChanges() {}

  /** One line about changes that the build does not know; there is at least one. */
  static String describe(List<Change> unknown) {
    return "the database is newer than this build, which does not know %d of its changes; the first is %s"
        .formatted(unknown.size(), unknown.get(0));
  }
}
