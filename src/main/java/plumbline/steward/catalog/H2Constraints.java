package plumbline.steward.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import plumbline.steward.model.Constraint;
import plumbline.steward.model.Domain;
import plumbline.steward.model.Index;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;

/**
 * Reads indexes, constraints and domains, in the order of its methods and after the tables. H2
 * would join the views that these lie in by reading one for each row of the other.
 */
final class H2Constraints {
  private final H2Findings findings;
  private final Map<Name, String> clauses = new HashMap<>();
  private final Map<Name, List<String>> indexed = new HashMap<>();
  private final Map<Name, Key> keys = new HashMap<>();
  private final Map<Name, Reference> references = new HashMap<>();
  private final Map<Name, ObjectId> ids = new HashMap<>();
  private final Map<Name, ObjectId> indexes = new HashMap<>();
  private final Map<Name, List<Domain.Check>> domainChecks = new HashMap<>();

  H2Constraints(H2Findings findings) {
    this.findings = findings;
  }

  private record Name(String schema, String name) {
    static Name in(H2Row row, String schema, String name) throws SQLException {
      return new Name(row.text(schema), row.text(name));
    }
  }

  /**
   * The columns of a key, or of a foreign key.
   *
   * @param positions for a foreign key, the places of what they refer to in the key there, from 1
   */
  private record Key(ObjectId table, List<String> columns, List<Integer> positions) {}

  private record Reference(Name key, String onUpdate, String onDelete) {}

  private static Name name(H2Row row) throws SQLException {
    return Name.in(row, "constraint_schema", "constraint_name");
  }

  private static ObjectId table(H2Row row) throws SQLException {
    return ObjectId.of(Kind.TABLE, row.text("table_schema"), row.text("table_name"));
  }

  void index(H2Row row) throws SQLException {
    ObjectId table = table(row);
    if (!findings.has(table)) {
      return;
    }
    ObjectId id = ObjectId.of(Kind.INDEX, row.text("index_schema"), row.text("index_name"));
    findings.add(
        new Index(id, table, row.text("definition"), true, null, List.of()), row.text("remarks"));
    for (String column : row.texts("column_names")) {
      findings.needs(id, table.sibling(Kind.COLUMN, column));
    }
    indexes.put(new Name(id.schema(), id.name()), id);
  }

  void checkClause(H2Row row) throws SQLException {
    clauses.put(name(row), row.text("check_clause"));
  }

  void keyIndex(H2Row row) throws SQLException {
    indexed.put(name(row), row.texts("column_names"));
  }

  /**
   * Of a column that was renamed H2 goes on to say the old name here, until the database is opened
   * again; the index behind the key has the new one.
   */
  void keyColumns(H2Row row) throws SQLException {
    ObjectId table = table(row);
    List<String> names = row.texts("column_names");
    Iterator<String> others =
        indexed.getOrDefault(name(row), List.of()).stream()
            .filter(name -> !names.contains(name))
            .iterator();
    List<String> present =
        names.stream()
            .map(name -> isColumn(table, name) || !others.hasNext() ? name : others.next())
            .toList();
    keys.put(name(row), new Key(table, present, row.numbers("positions")));
  }

  private boolean isColumn(ObjectId table, String name) {
    return findings.has(table.sibling(Kind.COLUMN, name));
  }

  void reference(H2Row row) throws SQLException {
    references.put(
        name(row),
        new Reference(
            Name.in(row, "unique_constraint_schema", "unique_constraint_name"),
            row.text("update_rule"),
            row.text("delete_rule")));
  }

  void constraint(H2Row row) throws SQLException {
    Name name = name(row);
    Constraint.Type type = Constraint.Type.valueOf(row.text("constraint_type").replace(' ', '_'));
    ObjectId id =
        ObjectId.part(Kind.CONSTRAINT, name.schema(), row.text("table_name"), name.name());
    if (!findings.has(ObjectId.of(Kind.TABLE, id.schema(), id.table()))) {
      return;
    }
    ids.put(name, id);
    findings.add(
        new Constraint(
            id,
            type,
            definition(type, name, row.text("nulls_distinct")),
            row.flag("enforced"),
            true,
            null),
        row.text("remarks"));
    ObjectId index = indexes.get(Name.in(row, "index_schema", "index_name"));
    if (index != null) {
      findings.needs(id, index);
    }
    if (type == Constraint.Type.FOREIGN_KEY) {
      Name key = references.get(name).key();
      findings.needs(id, keys.get(key).table().sibling(Kind.CONSTRAINT, key.name()));
    }
  }

  private String definition(Constraint.Type type, Name name, String nullsDistinct) {
    return switch (type) {
      case CHECK -> "CHECK (" + clauses.get(name) + ")";
      case PRIMARY_KEY -> "PRIMARY KEY (" + listed(keys.get(name).columns()) + ")";
      case UNIQUE ->
          "UNIQUE NULLS "
              + switch (nullsDistinct) {
                case "NO" -> "NOT DISTINCT";
                case "ALL" -> "ALL DISTINCT";
                default -> "DISTINCT";
              }
              + " ("
              + listed(keys.get(name).columns())
              + ")";
      case FOREIGN_KEY -> foreignKey(keys.get(name), references.get(name));
      case EXCLUSION, NOT_NULL -> throw new IllegalStateException("H2 has no " + type);
    };
  }

  private String foreignKey(Key own, Reference reference) {
    Key other = keys.get(reference.key());
    List<String> referenced =
        own.positions().stream().map(position -> other.columns().get(position - 1)).toList();
    return "FOREIGN KEY (%s) REFERENCES %s.%s (%s) ON UPDATE %s ON DELETE %s"
        .formatted(
            listed(own.columns()),
            quoted(other.table().schema()),
            quoted(other.table().name()),
            listed(referenced),
            reference.onUpdate(),
            reference.onDelete());
  }

  private static String listed(List<String> columns) {
    return columns.stream().map(H2Constraints::quoted).collect(Collectors.joining(", "));
  }

  private static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  /** A column that a constraint names, be it of its own table or of one that it refers to. */
  void constraintColumn(H2Row row) throws SQLException {
    ObjectId id = ids.get(name(row));
    if (id != null) {
      findings.needs(id, table(row).sibling(Kind.COLUMN, row.text("column_name")));
    }
  }

  void domainCheck(H2Row row) throws SQLException {
    Name name = name(row);
    domainChecks
        .computeIfAbsent(Name.in(row, "domain_schema", "domain_name"), any -> new ArrayList<>())
        .add(
            new Domain.Check(
                name.name(), "CHECK (" + clauses.get(name) + ")", true, row.text("remarks")));
  }

  void domain(H2Row row) throws SQLException {
    Name name = Name.in(row, "domain_schema", "domain_name");
    findings.add(
        new Domain(
            ObjectId.of(Kind.DOMAIN, name.schema(), name.name()),
            row.text("type"),
            "",
            false,
            row.text("domain_default"),
            domainChecks.getOrDefault(name, List.of())),
        row.text("remarks"));
  }
}
