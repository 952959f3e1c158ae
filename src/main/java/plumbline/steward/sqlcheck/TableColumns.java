package plumbline.steward.sqlcheck;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * The columns of all tables, asked for a schema at a time, when one of its tables is first asked
 * for. The driver's own knowledge of columns is not used: it may be as old as its connection.
 */
final class TableColumns {
  private static final String ANY = "%";
  private static final List<String> VIEWS = List.of("VIEW", "MATERIALIZED VIEW", "SYSTEM VIEW");

  private final Handle handle;
  private final Map<String, Map<String, Map<String, TableColumn>>> schemas = new HashMap<>();

  TableColumns(Handle handle) {
    this.handle = handle;
  }

  /** A column that a result says it comes from. */
  Optional<TableColumn> find(ResultColumn column) throws SQLException {
    return Optional.ofNullable(
        schema(column.schema()).getOrDefault(column.table(), Map.of()).get(column.name()));
  }

  /**
   * The columns of the table that an insert names, by name; empty for a table that is not found.
   */
  Map<String, TableColumn> of(InsertTarget insert) throws SQLException {
    String schema =
        insert.schema().isEmpty() ? handle.getConnection().getSchema() : folded(insert.schema());
    return schema(schema).getOrDefault(folded(insert.table()), Map.of());
  }

  /** A name as the database stores it: what is not quoted is folded to its case. */
  String folded(String identifier) throws SQLException {
    if (identifier.startsWith("\"")) {
      return identifier.substring(1, identifier.length() - 1).replace("\"\"", "\"");
    }
    return handle.getConnection().getMetaData().storesLowerCaseIdentifiers()
        ? identifier.toLowerCase(Locale.ROOT)
        : identifier.toUpperCase(Locale.ROOT);
  }

  private Map<String, Map<String, TableColumn>> schema(String name) throws SQLException {
    Map<String, Map<String, TableColumn>> known = schemas.get(name);
    if (known == null) {
      known = read(name);
      schemas.put(name, known);
    }
    return known;
  }

  private Map<String, Map<String, TableColumn>> read(String schema) throws SQLException {
    if (schema == null || schema.isEmpty()) {
      return Map.of();
    }
    DatabaseMetaData database = handle.getConnection().getMetaData();
    Set<String> views = views(database, schema);
    Map<String, Map<String, TableColumn>> tables = new HashMap<>();
    try (ResultSet rows = database.getColumns(null, schema, ANY, ANY)) {
      while (rows.next()) {
        // The schema is asked for as a pattern, in which an underscore stands for any character.
        if (rows.getString("TABLE_SCHEM").equals(schema)) {
          String table = rows.getString("TABLE_NAME");
          TableColumn column = column(rows, views.contains(table));
          tables.computeIfAbsent(table, key -> new LinkedHashMap<>()).put(column.name(), column);
        }
      }
    }
    return tables;
  }

  private static Set<String> views(DatabaseMetaData database, String schema) throws SQLException {
    Set<String> views = new HashSet<>();
    try (ResultSet rows = database.getTables(null, schema, ANY, VIEWS.toArray(String[]::new))) {
      while (rows.next()) {
        views.add(rows.getString("TABLE_NAME"));
      }
    }
    return views;
  }

  private static TableColumn column(ResultSet row, boolean ofView) throws SQLException {
    boolean nullable = row.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls;
    boolean filled =
        row.getString("COLUMN_DEF") != null
            || "YES".equals(row.getString("IS_AUTOINCREMENT"))
            || "YES".equals(row.getString("IS_GENERATEDCOLUMN"));
    return new TableColumn(
        row.getString("COLUMN_NAME"), nullable && !ofView, !nullable && !ofView && !filled);
  }
}
