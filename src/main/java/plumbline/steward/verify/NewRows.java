package plumbline.steward.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.steward.plan.DatabaseWords;

/** Makes rows of one table. */
final class NewRows {
  /** How often a row is tried; each time the search has learnt something. */
  private static final int ATTEMPTS = 300;

  private final Connection connection;
  private final TableShape table;
  private final Targets targets;

  NewRows(Connection connection, TableShape table) {
    this.connection = connection;
    this.table = table;
    this.targets = new Targets(connection, table);
  }

  /**
   * Inserts a row.
   *
   * @return why there is none; empty where there is
   */
  Optional<String> insert(boolean full) throws SQLException {
    targets.read();
    RowSearch search = search(count() + 1, full);
    String refusal = "no combination of values was left to try";
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Map<String, Value>> row = search.next();
      if (row.isEmpty()) {
        return Optional.of(targets.missing().orElse(refusal));
      }
      Optional<SQLException> answer = insert(row.get());
      if (answer.isEmpty()) {
        return Optional.empty();
      }
      refusal = DatabaseWords.of(answer.get());
      search.refuse(row.get(), blamed(refusal));
    }
    return Optional.of(refusal);
  }

  /** Whether one of its foreign keys finds no row to refer to. */
  boolean lacksTargets() {
    return targets.missing().isPresent();
  }

  long count() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet count =
            statement.executeQuery("select count(*) from " + Quoted.table(statement, table.id()))) {
      count.next();
      return count.getLong(1);
    }
  }

  /** Columns of foreign keys come first: their combinations are the fewest. */
  private RowSearch search(long number, boolean full) {
    Map<String, List<Value>> candidates = new LinkedHashMap<>();
    table.columns().stream()
        .sorted(Comparator.comparing(column -> referringBy(column).isEmpty()))
        .forEach(column -> candidates.put(column.name(), candidates(column, number, full)));
    RowSearch search = new RowSearch(candidates);
    table.references().stream()
        .filter(reference -> !reference.target().equals(table.id()))
        .forEach(reference -> search.allowOnly(reference.columns(), targets.of(reference)));
    return search;
  }

  private List<Reference> referringBy(ColumnShape column) {
    return table.references().stream()
        .filter(reference -> reference.columns().contains(column.name()))
        .toList();
  }

  private List<Value> candidates(ColumnShape column, long number, boolean full) {
    List<Value> plain = Candidates.of(column, number, full);
    List<Reference> references = referringBy(column);
    if (references.isEmpty() || column.filled()) {
      return plain;
    }
    Set<Value> referred = new LinkedHashSet<>();
    for (Reference reference : references) {
      int place = reference.columns().indexOf(column.name());
      List<Value> there = targets.of(reference).stream().map(row -> row.get(place)).toList();
      int start = there.isEmpty() ? 0 : (int) (number % there.size());
      referred.addAll(there.subList(start, there.size()));
      referred.addAll(there.subList(0, start));
    }
    // A row may refer to itself.
    boolean own = references.stream().anyMatch(to -> to.target().equals(table.id()));
    List<Value> rest = plain.stream().filter(value -> own || !value.isGiven()).toList();
    return (full || rest.isEmpty() || rest.get(0).isGiven()
            ? Stream.concat(referred.stream(), rest.stream())
            : Stream.concat(rest.stream(), referred.stream()))
        .distinct()
        .toList();
  }

  private Optional<SQLException> insert(Map<String, Value> row) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try (PreparedStatement insert = connection.prepareStatement(sql(row))) {
      int place = 1;
      for (Value value : row.values()) {
        if (value.isGiven()) {
          insert.setString(place++, value.text());
        }
      }
      insert.executeUpdate();
      connection.releaseSavepoint(before);
      return Optional.empty();
    } catch (SQLException e) {
      connection.rollback(before);
      return Optional.of(e);
    }
  }

  private String sql(Map<String, Value> row) throws SQLException {
    Map<String, ColumnShape> shapes =
        table.columns().stream().collect(Collectors.toMap(ColumnShape::name, shape -> shape));
    try (Statement statement = connection.createStatement()) {
      List<String> names = new ArrayList<>();
      List<String> values = new ArrayList<>();
      for (Map.Entry<String, Value> entry : row.entrySet()) {
        names.add(Quoted.name(statement, entry.getKey()));
        values.add(entry.getValue().placeholder(shapes.get(entry.getKey()).type()));
      }
      return "insert into %s (%s) values (%s)"
          .formatted(
              Quoted.table(statement, table.id()),
              String.join(", ", names),
              String.join(", ", values));
    }
  }

  /** The columns of the rule that a refusal names, or else those that it names itself. */
  private Set<String> blamed(String refusal) {
    return table.rules().keySet().stream()
        .filter(refusal::contains)
        .max(Comparator.comparing(String::length))
        .map(table.rules()::get)
        .orElseGet(
            () ->
                table.columns().stream()
                    .map(ColumnShape::name)
                    .filter(
                        name ->
                            refusal.contains("\"" + name + "\"")
                                || refusal.contains("\"" + name + " "))
                    .collect(Collectors.toCollection(TreeSet::new)));
  }
}
