package plumbline.steward.ops;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import plumbline.steward.Steward;
import plumbline.steward.changelog.Change;
import plumbline.steward.changelog.DatabaseName;
import plumbline.steward.changelog.PendingChanges;
import plumbline.steward.changelog.UnknownChanges;

/**
 * A database while the service runs.
 *
 * @param pending the changes that it lacks
 * @param watch looks at its schema from time to time
 */
record WatchedDatabase(Steward steward, PendingChanges pending, SchemaWatch watch) {

  DatabaseName name() {
    return steward.name();
  }

  /** Whether it has every change of this build. */
  boolean isUpToDate() throws SQLException {
    return pending.list().isEmpty();
  }

  /** How far it is, for people. */
  List<String> status() throws SQLException {
    List<Change> missing = pending.list();
    List<Change> unknown = pending.listUnknown();
    List<String> lines = new ArrayList<>();
    if (!unknown.isEmpty()) {
      lines.add(UnknownChanges.describe(unknown));
    }
    if (missing.isEmpty()) {
      lines.add("every change of this build is applied");
    } else {
      lines.add(
          "%d changes are pending; POST /tasks/migrate applies them:".formatted(missing.size()));
      missing.forEach(change -> lines.add(change.toString()));
    }
    return lines;
  }
}
