package plumbline.steward.changelog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells which of this build's changes a database lacks, cheaply enough to ask at each probe. */
public final class PendingChanges {
  private final Map<Changelog, List<Change>> known;
  private final ConnectionSource connections;

  /**
   * Compares with one database.
   *
   * @param known this build's changes for that database's engine
   */
  public PendingChanges(Map<Changelog, List<Change>> known, ConnectionSource connections) {
    this.known = Map.copyOf(known);
    this.connections = connections;
  }

  /** The changes that are not applied; empty when the database is as new as the build, or newer. */
  public List<Change> list() throws SQLException {
    List<Change> pending = new ArrayList<>();
    try (Connection connection = connections.open()) {
      for (Map.Entry<Changelog, List<Change>> entry : known.entrySet()) {
        Set<Change> applied = applied(connection, entry.getKey().historyTable());
        entry.getValue().stream().filter(change -> !applied.contains(change)).forEach(pending::add);
      }
    }
    return pending;
  }

  private static Set<Change> applied(Connection connection, String table) throws SQLException {
    Set<Change> applied = new HashSet<>();
    if (!exists(connection, table)) {
      return applied;
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select id, author, filename from " + table)) {
      while (rows.next()) {
        applied.add(new Change(rows.getString(1), rows.getString(2), rows.getString(3)));
      }
    }
    return applied;
  }

  private static boolean exists(Connection connection, String table) throws SQLException {
    String stored =
        connection.getMetaData().storesLowerCaseIdentifiers()
            ? table.toLowerCase(Locale.ROOT)
            : table;
    try (ResultSet tables =
        connection.getMetaData().getTables(null, connection.getSchema(), stored, null)) {
      return tables.next();
    }
  }
}
