package plumbline.steward.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the foreign keys of one table can refer to: values of rows that are there. */
final class Targets {
  /** Of how many rows of another table one is referred to. */
  private static final int MOST = 30;

  private final Connection connection;
  private final TableShape table;
  private final Map<Reference, Set<List<Value>>> rows = new LinkedHashMap<>();

  Targets(Connection connection, TableShape table) {
    this.connection = connection;
    this.table = table;
  }

  /** Looks which rows are there now. */
  void read() throws SQLException {
    for (Reference reference : table.references()) {
      rows.put(reference, table.unmet().contains(reference) ? Set.of() : read(reference));
    }
  }

  /** The values that a foreign key can have, in the order of its columns. */
  Set<List<Value>> of(Reference reference) {
    return rows.get(reference);
  }

  /** Why a foreign key finds no row to refer to; empty where each does. */
  Optional<String> missing() {
    return rows.entrySet().stream()
        .filter(entry -> entry.getValue().isEmpty())
        .map(entry -> entry.getKey().target() + " has no row that it could refer to")
        .findFirst();
  }

  private Set<List<Value>> read(Reference reference) throws SQLException {
    Set<List<Value>> found = new LinkedHashSet<>();
    try (Statement statement = connection.createStatement()) {
      List<String> columns = new ArrayList<>();
      List<String> present = new ArrayList<>();
      for (String column : reference.targetColumns()) {
        String name = Quoted.name(statement, column);
        columns.add("cast(" + name + " as varchar)");
        present.add(name + " is not null");
      }
      String query =
          "select distinct %s from %s where %s order by %s fetch first %d rows only"
              .formatted(
                  String.join(", ", columns),
                  Quoted.table(statement, reference.target()),
                  String.join(" and ", present),
                  String.join(", ", columns),
                  MOST);
      try (ResultSet targets = statement.executeQuery(query)) {
        while (targets.next()) {
          List<Value> row = new ArrayList<>();
          for (int place = 1; place <= columns.size(); place++) {
            row.add(Value.given(targets.getString(place)));
          }
          found.add(row);
        }
      }
    }
    return found;
  }
}
