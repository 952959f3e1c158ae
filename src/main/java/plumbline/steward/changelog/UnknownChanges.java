package plumbline.steward.changelog;

import java.util.List;

/** Words for a database that is newer than the build. */
public final class UnknownChanges {
  private UnknownChanges() {}

  /** One line about changes that the build does not know; there is at least one. */
  public static String describe(List<Change> unknown) {
    return "the database is newer than this build, which does not know %d of its changes; the first is %s: use the build that applied them"
        .formatted(unknown.size(), unknown.get(0));
  }
}
