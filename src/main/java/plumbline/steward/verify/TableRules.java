package plumbline.steward.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
import plumbline.steward.model.Table;

/** What values rows may have: the rules of tables, and of the types of their columns. */
final class TableRules {
  private final Catalog catalog;
  private final Map<ObjectId, List<SchemaObject>> parts;
  private final Map<ObjectId, List<Table>> children = new HashMap<>();

  TableRules(Catalog catalog) {
    this.catalog = catalog;
    this.parts =
        catalog.objects().values().stream()
            .filter(object -> catalog.tableOf(object).isPresent())
            .collect(Collectors.groupingBy(object -> catalog.tableOf(object).orElseThrow()));
    for (SchemaObject object : catalog.objects().values()) {
      if (object instanceof Table table) {
        table
            .parents()
            .forEach(
                parent -> children.computeIfAbsent(parent, any -> new ArrayList<>()).add(table));
      }
    }
  }

  /** The columns that each rule of a table is about, by its name. */
  Map<String, Set<String>> of(ObjectId table) {
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

  /** Whether a column is part of a key. */
  boolean isKey(ObjectId column) {
    return partsOf(ObjectId.of(Kind.TABLE, column.schema(), column.table())).stream()
        .filter(part -> part instanceof Constraint constraint && constraint.hasIndex())
        .anyMatch(part -> needs(part).contains(column));
  }

  /** Texts in which values may be mentioned that a column takes. */
  List<String> mentioning(Column column) {
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

  private List<SchemaObject> partsOf(ObjectId table) {
    return parts.getOrDefault(table, List.of());
  }

  private List<ObjectId> parentsOf(ObjectId table) {
    return catalog.objects().get(table) instanceof Table own ? own.parents() : List.of();
  }

  private Set<ObjectId> needs(SchemaObject object) {
    return catalog.dependencies().getOrDefault(object.id(), Set.of());
  }

  private Set<String> columnsOf(SchemaObject part, ObjectId table) {
    return needs(part).stream()
        .filter(id -> id.kind() == Kind.COLUMN)
        .filter(id -> id.schema().equals(table.schema()) && id.table().equals(table.name()))
        .map(ObjectId::name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
