package plumbline.steward.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
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
import plumbline.steward.model.CompositeType;
import plumbline.steward.model.Constraint;
import plumbline.steward.model.Domain;
import plumbline.steward.model.EnumType;
import plumbline.steward.model.Index;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.model.Sequence;
import plumbline.steward.model.Table;

/** Finds out what rows tables take: from their catalog, and of the types from the driver. */
final class TableShapes {
  private final Connection connection;
  private final Catalog catalog;
  private final Map<ObjectId, List<SchemaObject>> parts;
  private final Map<ObjectId, List<Table>> children = new HashMap<>();
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
    this.parts =
        catalog.objects().values().stream()
            .filter(object -> catalog.tableOf(object).isPresent())
            .collect(Collectors.groupingBy(object -> catalog.tableOf(object).orElseThrow()));
    this.counted =
        catalog.objects().values().stream()
            .filter(Sequence.class::isInstance)
            .map(object -> ((Sequence) object).ownedBy())
            .filter(column -> column != null)
            .collect(Collectors.toSet());
    for (SchemaObject object : catalog.objects().values()) {
      if (object instanceof Table table) {
        table
            .parents()
            .forEach(
                parent -> children.computeIfAbsent(parent, any -> new ArrayList<>()).add(table));
      }
    }
  }

  /** The shape of one table, in two round trips. */
  TableShape of(ObjectId table) throws SQLException {
    List<ColumnShape> columns = new ArrayList<>();
    Map<String, Column> own = new HashMap<>();
    for (SchemaObject part : partsOf(table)) {
      if (part instanceof Column column) {
        own.put(column.id().name(), column);
      }
    }
    try (Statement statement = connection.createStatement();
        ResultSet none =
            statement.executeQuery(
                "select * from " + Quoted.table(statement, table) + " where 1 = 0")) {
      ResultSetMetaData described = none.getMetaData();
      for (int place = 1; place <= described.getColumnCount(); place++) {
        Column column = own.get(described.getColumnName(place));
        if (column != null) {
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
    return new TableShape(table, columns, List.copyOf(references), unmet, rules(table));
  }

  private boolean isThere(Reference reference) {
    return reference.targetColumns().stream()
        .map(column -> reference.target().sibling(Kind.COLUMN, column))
        .allMatch(catalog.objects()::containsKey);
  }

  private List<SchemaObject> partsOf(ObjectId table) {
    return parts.getOrDefault(table, List.of());
  }

  private ColumnShape column(Column column, ResultSetMetaData described, int place)
      throws SQLException {
    boolean hasDefault =
        catalog.objects().containsKey(column.id().sibling(Kind.DEFAULT, column.id().name()));
    boolean numbered =
        column.identity().isPresent()
            || !column.generated().isEmpty()
            || counted.contains(column.id())
            || (hasDefault && isKey(column.id()));
    Literals literals = Literals.in(rulesOf(column));
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

  private boolean isKey(ObjectId column) {
    return partsOf(ObjectId.of(Kind.TABLE, column.schema(), column.table())).stream()
        .filter(part -> part instanceof Constraint constraint && constraint.hasIndex())
        .anyMatch(part -> needs(part).contains(column));
  }

  /** Texts in which values may be mentioned that a column takes. */
  private List<String> rulesOf(Column column) {
    List<String> rules = new ArrayList<>();
    if (column.type().contains("'")) {
      rules.add(column.type());
    }
    for (ObjectId type : catalog.dependencies().getOrDefault(column.id(), Set.of())) {
      SchemaObject object = catalog.objects().get(type);
      if (object instanceof Domain domain) {
        domain.checks().forEach(check -> rules.add(check.definition()));
      } else if (object instanceof CompositeType fields) {
        rules.add("'(" + ",".repeat(fields.attributes().size() - 1) + ")'");
      } else if (object instanceof EnumType labels) {
        labels.labels().forEach(label -> rules.add("'" + label.replace("'", "''") + "'"));
      }
    }
    List<ObjectId> tables = new ArrayList<>(parentsOf(column.table()));
    tables.add(column.table());
    for (ObjectId table : tables) {
      ObjectId named = table.sibling(Kind.COLUMN, column.id().name());
      partsOf(table).stream()
          .filter(part -> part instanceof Constraint check && check.type() == Constraint.Type.CHECK)
          .filter(part -> needs(part).contains(named))
          .forEach(part -> rules.add(((Constraint) part).definition()));
    }
    children.getOrDefault(column.table(), List.of()).stream().map(Table::bound).forEach(rules::add);
    return rules;
  }

  private List<ObjectId> parentsOf(ObjectId table) {
    return catalog.objects().get(table) instanceof Table own ? own.parents() : List.of();
  }

  private Set<ObjectId> needs(SchemaObject object) {
    return catalog.dependencies().getOrDefault(object.id(), Set.of());
  }

  private Map<String, Set<String>> rules(ObjectId table) {
    Map<String, Set<String>> rules = new HashMap<>();
    for (SchemaObject part : partsOf(table)) {
      if (part instanceof Constraint || part instanceof Index) {
        rules
            .computeIfAbsent(part.id().name(), any -> new HashSet<>())
            .addAll(columnsOf(part, table));
      } else if (part instanceof Column column) {
        for (ObjectId type : needs(column)) {
          if (catalog.objects().get(type) instanceof Domain domain) {
            domain
                .checks()
                .forEach(
                    check ->
                        rules
                            .computeIfAbsent(check.name(), any -> new HashSet<>())
                            .add(column.id().name()));
          }
        }
      }
    }
    return rules;
  }

  private Set<String> columnsOf(SchemaObject part, ObjectId table) {
    return needs(part).stream()
        .filter(id -> id.kind() == Kind.COLUMN)
        .filter(id -> id.schema().equals(table.schema()) && id.table().equals(table.name()))
        .map(ObjectId::name)
        .collect(Collectors.toUnmodifiableSet());
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
