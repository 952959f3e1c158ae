package plumbline.steward.verify;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Column;
import plumbline.steward.model.Constraint;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.model.Table;

/** All rows of a small database at one moment. */
record Rows(Map<ObjectId, TableRows> tables) {
  /** Of how many tables one statement asks. */
  private static final int TABLES_AT_ONCE = 40;

  private static final int ROWS_AT_ONCE = 1000;

  /**
   * Reads them.
   *
   * @param connection one that has no transaction open
   * @param of which tables
   */
  static Rows read(Connection connection, Catalog catalog, List<ObjectId> of) throws SQLException {
    Map<ObjectId, List<String>> columns =
        catalog.objects().values().stream()
            .filter(Column.class::isInstance)
            .map(object -> (Column) object)
            .collect(
                Collectors.groupingBy(
                    Column::table,
                    Collectors.mapping(column -> column.id().name(), Collectors.toList())));
    Map<ObjectId, List<String>> keys = keys(catalog);
    Map<ObjectId, TableRows> tables = new LinkedHashMap<>();
    for (ObjectId table : of) {
      if (columns.containsKey(table)) {
        tables.put(
            table,
            new TableRows(
                columns.get(table), keys.getOrDefault(table, List.of()), new ArrayList<>()));
      }
    }
    List<ObjectId> read = List.copyOf(tables.keySet());
    connection.setAutoCommit(false);
    try {
      for (int start = 0; start < read.size(); start += TABLES_AT_ONCE) {
        int end = Math.min(read.size(), start + TABLES_AT_ONCE);
        fetch(connection, catalog, read.subList(start, end), tables);
      }
      connection.commit();
    } finally {
      connection.setAutoCommit(true);
    }
    return new Rows(tables);
  }

  private static void fetch(
      Connection connection, Catalog catalog, List<ObjectId> some, Map<ObjectId, TableRows> tables)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      List<String> queries = new ArrayList<>();
      for (ObjectId table : some) {
        List<String> values = new ArrayList<>();
        for (String column : tables.get(table).columns()) {
          values.add("cast(" + Quoted.name(statement, column) + " as varchar)");
        }
        queries.add(
            "select %d as place, array[%s] as vals from %s%s"
                .formatted(
                    queries.size(),
                    String.join(", ", values),
                    only(catalog, table),
                    Quoted.table(statement, table)));
      }
      statement.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet rows = statement.executeQuery(String.join("\nunion all ", queries))) {
        while (rows.next()) {
          tables.get(some.get(rows.getInt(1))).rows().add(texts(rows.getArray(2)));
        }
      }
    }
  }

  private static List<String> texts(Array values) throws SQLException {
    Object[] all = (Object[]) values.getArray();
    return Arrays.stream(all).map(value -> (String) value).collect(Collectors.toList());
  }

  /**
   * A table with children has rows of its own beside theirs; a partitioned one has theirs alone.
   */
  private static String only(Catalog catalog, ObjectId table) {
    Table own = (Table) catalog.objects().get(table);
    return catalog.server().engine().equals("postgresql") && own.partitionKey().isEmpty()
        ? "only "
        : "";
  }

  private static Map<ObjectId, List<String>> keys(Catalog catalog) {
    Map<ObjectId, List<String>> keys = new HashMap<>();
    for (SchemaObject object : catalog.objects().values()) {
      if (object instanceof Constraint constraint
          && constraint.type() == Constraint.Type.PRIMARY_KEY) {
        keys.put(
            constraint.table(),
            catalog.dependencies().getOrDefault(constraint.id(), Set.of()).stream()
                .filter(id -> id.kind() == Kind.COLUMN)
                .map(ObjectId::name)
                .sorted()
                .toList());
      }
    }
    return keys;
  }

  /** How many a table has; 0 where it is not there. */
  int count(ObjectId table) {
    return tables.containsKey(table) ? tables.get(table).rows().size() : 0;
  }

  /** The tables that are in both. */
  Set<ObjectId> shared(Rows other) {
    Set<ObjectId> shared = new HashSet<>(tables.keySet());
    shared.retainAll(other.tables.keySet());
    return shared;
  }
}
