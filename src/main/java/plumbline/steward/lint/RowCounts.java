package plumbline.steward.lint;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SqlFile;

/** How many rows the tables of a live database have, as it estimates itself. */
public final class RowCounts {
  private final Map<String, Long> counts;

  private RowCounts(Map<String, Long> counts) {
    this.counts = Map.copyOf(counts);
  }

  /**
   * Reads them; no row is read.
   *
   * @param dbms {@code postgresql} or {@code h2}
   */
  public static RowCounts read(Connection live, String dbms) throws SQLException {
    Map<String, Long> counts = new HashMap<>();
    try (Statement statement = live.createStatement();
        ResultSet rows = statement.executeQuery(SqlFile.read("lint/" + dbms + "/rows"))) {
      while (rows.next()) {
        ObjectId table =
            ObjectId.of(
                Relations.kind(rows.getString("kind")),
                rows.getString("schema"),
                rows.getString("name"));
        counts.put(key(table), rows.getLong("row_count"));
      }
    }
    return new RowCounts(counts);
  }

  /** H2 has in capitals what PostgreSQL has in small letters. */
  private static String key(ObjectId table) {
    return table.path().toLowerCase(Locale.ROOT);
  }

  /** How many a table has; empty where it is not there. */
  public Optional<Long> find(ObjectId table) {
    return Optional.ofNullable(counts.get(key(table)));
  }
}
