package plumbline.steward.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Column;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.Sequence;

/** Finds out what rows tables take: from their catalog, and of the types from the driver. */
final class TableShapes {
  private final Connection connection;
  private final Catalog catalog;
  private final TableRules rules;
  private final Set<ObjectId> counted;
  private final Map<ObjectId, List<Reference>> foreseen;

  /**
   * The shapes of one database's tables.
   *
   * @param foreseen foreign keys that tables have or will have
   */
  TableShapes(Connection connection, Catalog catalog, Map<ObjectId, List<Reference>> foreseen) {
    this.connection = connection;
    this.catalog = catalog;
    this.foreseen = foreseen;
    this.rules = new TableRules(catalog);
    this.counted =
        catalog.objects().values().stream()
            .filter(Sequence.class::isInstance)
            .map(object -> ((Sequence) object).ownedBy())
            .filter(column -> column != null)
            .collect(Collectors.toSet());
  }

  /** The shape of one table, in two round trips. */
  TableShape of(ObjectId table) throws SQLException {
    List<ColumnShape> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet none =
            statement.executeQuery(
                "select * from " + Quoted.table(statement, table) + " where 1 = 0")) {
      ResultSetMetaData described = none.getMetaData();
      for (int place = 1; place <= described.getColumnCount(); place++) {
        ObjectId id = table.sibling(Kind.COLUMN, described.getColumnName(place));
        if (catalog.objects().get(id) instanceof Column column) {
          columns.add(column(column, described, place));
        }
      }
    }
    Set<Reference> references = new LinkedHashSet<>(references(table));
    Set<Reference> unmet = new HashSet<>();
    for (Reference reference : foreseen.getOrDefault(table, List.of())) {
      List<ColumnShape> from =
          columns.stream().filter(column -> reference.columns().contains(column.name())).toList();
      boolean met = isThere(reference);
      // Until then only a null keeps it.
      if (from.size() == reference.columns().size()
          && (met || !from.stream().allMatch(ColumnShape::notNull))) {
        references.add(reference);
        if (!met) {
          unmet.add(reference);
        }
      }
    }
    return new TableShape(table, columns, List.copyOf(references), unmet, rules.of(table));
  }

  private boolean isThere(Reference reference) {
    return reference.targetColumns().stream()
        .map(column -> reference.target().sibling(Kind.COLUMN, column))
        .allMatch(catalog.objects()::containsKey);
  }

  private ColumnShape column(Column column, ResultSetMetaData described, int place)
      throws SQLException {
    boolean hasDefault =
        catalog.objects().containsKey(column.id().sibling(Kind.DEFAULT, column.id().name()));
    boolean numbered =
        column.identity().isPresent()
            || !column.generated().isEmpty()
            || counted.contains(column.id())
            || (hasDefault && rules.isKey(column.id()));
    Literals literals = Literals.in(rules.mentioning(column));
    int size = described.getPrecision(place);
    return new ColumnShape(
        column.id().name(),
        column.type(),
        described.getColumnTypeName(place).toLowerCase(Locale.ROOT),
        described.getColumnType(place),
        size == Integer.MAX_VALUE ? 0 : size,
        described.getScale(place),
        column.notNull(),
        numbered,
        hasDefault,
        literals.words(),
        literals.numbers());
  }

  /** The foreign keys that a table has. */
  List<Reference> references(ObjectId table) throws SQLException {
    Map<String, Reference> references = new LinkedHashMap<>();
    try (ResultSet keys =
        connection
            .getMetaData()
            .getImportedKeys(connection.getCatalog(), table.schema(), table.name())) {
      while (keys.next()) {
        String name = keys.getString("FK_NAME");
        // PostgreSQL has more of them inside, one for each partition.
        if (catalog.objects().containsKey(table.sibling(Kind.CONSTRAINT, name))) {
          Reference one =
              new Reference(
                  ObjectId.of(
                      Kind.TABLE, keys.getString("PKTABLE_SCHEM"), keys.getString("PKTABLE_NAME")),
                  List.of(keys.getString("FKCOLUMN_NAME")),
                  List.of(keys.getString("PKCOLUMN_NAME")));
          references.merge(name, one, TableShapes::joined);
        }
      }
    }
    return List.copyOf(references.values());
  }

  private static Reference joined(Reference one, Reference more) {
    return new Reference(
        one.target(),
        Stream.concat(one.columns().stream(), more.columns().stream()).toList(),
        Stream.concat(one.targetColumns().stream(), more.targetColumns().stream()).toList());
  }
}
