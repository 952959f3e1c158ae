package plumbline.steward.drift;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the rows of a database are: for each table how many, for each column a digest of its values
 * whatever their order, for each sequence how far it is.
 */
final class Values {
  private static final String TABLES =
      """
      select format(
        'select l.name, l.value from (select count(*)::text as c0 %s from %I.%I) t, lateral (values (%L, c0) %s) l(name, value)',
        string_agg(format(', sum(hashtextextended(%I::text, 0))::text as c%s', attname, attnum), '' order by attnum),
        nspname, relname, nspname || '.' || relname,
        string_agg(format(', (%L, c%s)', nspname || '.' || relname || '.' || attname, attnum), '' order by attnum))
      from pg_class c
      join pg_namespace n on n.oid = relnamespace
      join pg_attribute a on attrelid = c.oid and attnum > 0 and not attisdropped
      where relkind in ('r', 'p', 'm') and relispopulated and nspname in ('desk', 'book')
      group by nspname, relname
      union all
      select format('select %L, last_value || '' '' || is_called from %I.%I',
                    schemaname || '.' || sequencename, schemaname, sequencename)
      from pg_sequences
      """;

  private final String query;

  private Values(String query) {
    this.query = query;
  }

  /** The values of everything that a database holds now. */
  static Values of(Connection connection) throws SQLException {
    StringBuilder query = new StringBuilder();
    try (Statement statement = connection.createStatement();
        ResultSet tables = statement.executeQuery(TABLES)) {
      while (tables.next()) {
        query.append(query.isEmpty() ? "" : " union all ").append(tables.getString(1));
      }
    }
    return new Values(query.toString());
  }

  /** The same, as they are in this or another database that has all of that. */
  Map<String, String> read(Connection connection) throws SQLException {
    Map<String, String> values = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.put(rows.getString(1), String.valueOf(rows.getString(2)));
      }
    }
    return values;
  }
}
