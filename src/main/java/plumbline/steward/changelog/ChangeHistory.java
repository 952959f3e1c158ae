package plumbline.steward.changelog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;

/**
 * Reads the tracking tables without Liquibase, which would make them where they are missing. It
 * notes when a change was applied in the time of the session, which is UTC.
 */
final class ChangeHistory {
  /** Where Liquibase notes a tag of a database without changes, as if it were one. */
  private static final String TAG_ALONE = "liquibase-internal";

  private ChangeHistory() {}

  /** What was applied of a changelog, in the order in which it was, on Liquibase's connection. */
  static List<AppliedChange> read(Liquibase liquibase, Changelog changelog) throws SQLException {
    JdbcConnection connection = (JdbcConnection) liquibase.getDatabase().getConnection();
    return read(connection.getUnderlyingConnection(), changelog);
  }

  /** The same on any connection. */
  static List<AppliedChange> read(Connection connection, Changelog changelog) throws SQLException {
    List<AppliedChange> applied = new ArrayList<>();
    if (!exists(connection, changelog.historyTable())) {
      return applied;
    }
    String query =
        """
        select id, author, filename, dateexecuted, orderexecuted, exectype, tag, md5sum
        from %s
        where filename <> '%s'
        order by orderexecuted, dateexecuted
        """
            .formatted(changelog.historyTable(), TAG_ALONE);
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        applied.add(
            new AppliedChange(
                changelog.name(),
                new Change(rows.getString(1), rows.getString(2), rows.getString(3)),
                rows.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                rows.getInt(5),
                rows.getString(6),
                rows.getString(7),
                rows.getString(8)));
      }
    }
    return applied;
  }

  /** Whether the connection's schema has a table, named as Liquibase names it. */
  static boolean exists(Connection connection, String table) throws SQLException {
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
