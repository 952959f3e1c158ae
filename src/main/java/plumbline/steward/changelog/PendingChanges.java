package plumbline.steward.changelog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which of this build's changes a database lacks, and which it has beyond them, cheaply
 * enough to ask at each probe.
 */
public final class PendingChanges {
  private final Map<Changelog, List<Change>> known;
  private final ConnectionSource connections;

  /**
   * Compares with one database.
   *
   * @param known this build's changes for that database's engine
   */
  public PendingChanges(Map<Changelog, List<Change>> known, ConnectionSource connections) {
    this.known = Collections.unmodifiableMap(new LinkedHashMap<>(known));
    this.connections = connections;
  }

  /** The changes that are not applied; empty when the database is as new as the build, or newer. */
  public List<Change> list() throws SQLException {
    return ChangelogStatus.pending(statuses());
  }

  /** The changes that are applied and that this build does not know: the database is newer. */
  public List<Change> listUnknown() throws SQLException {
    return ChangelogStatus.unknown(statuses());
  }

  private List<ChangelogStatus> statuses() throws SQLException {
    List<ChangelogStatus> statuses = new ArrayList<>();
    try (Connection connection = connections.open()) {
      for (Map.Entry<Changelog, List<Change>> entry : known.entrySet()) {
        Changelog changelog = entry.getKey();
        statuses.add(
            new ChangelogStatus(
                changelog.name(), entry.getValue(), ChangeHistory.read(connection, changelog)));
      }
    }
    return statuses;
  }
}
