package plumbline.steward.catalog;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.steward.model.Column;
import plumbline.steward.model.ColumnDefault;
import plumbline.steward.model.Constraint;
import plumbline.steward.model.Defined;
import plumbline.steward.model.Domain;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.model.View;

/**
 * Which objects the expressions of others name. H2 does not tell that, but it prints each name
 * quoted and with its schema, so that what is not in the text is not needed. What stands there as a
 * part of a literal counts too: at worst something is made again that could have stayed.
 */
final class H2Mentions {
  private final Map<ObjectId, SchemaObject> objects;
  private final Map<ObjectId, String> names = new HashMap<>();
  private final Map<ObjectId, List<ObjectId>> columns;

  H2Mentions(Map<ObjectId, SchemaObject> objects) {
    this.objects = objects;
    for (ObjectId id : objects.keySet()) {
      switch (id.kind()) {
        case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE, DOMAIN, FUNCTION, AGGREGATE ->
            names.put(id, quoted(id.schema()) + "." + quoted(id.name()));
        default -> {}
      }
    }
    columns =
        objects.values().stream()
            .filter(Column.class::isInstance)
            .map(Column.class::cast)
            .collect(
                Collectors.groupingBy(
                    Column::table, Collectors.mapping(Column::id, Collectors.toList())));
  }

  /** Tells of each object what it needs. */
  void forEach(BiConsumer<ObjectId, ObjectId> needs) {
    for (SchemaObject object : objects.values()) {
      String text = text(object);
      if (text.isEmpty()) {
        continue;
      }
      names.forEach(
          (other, name) -> {
            if (text.contains(name)) {
              needs.accept(object.id(), other);
              columnsIn(text, columns.getOrDefault(other, List.of()))
                  .forEach(column -> needs.accept(object.id(), column));
            }
          });
      if (object instanceof Column column) {
        columnsIn(column.generated(), columns.getOrDefault(column.table(), List.of()))
            .forEach(other -> needs.accept(object.id(), other));
      }
    }
  }

  private static Stream<ObjectId> columnsIn(String text, Collection<ObjectId> candidates) {
    return candidates.stream().filter(column -> text.contains(quoted(column.name())));
  }

  private static String text(SchemaObject object) {
    if (object instanceof View view) {
      return view.query();
    }
    if (object instanceof ColumnDefault value) {
      return value.expression();
    }
    if (object instanceof Column column) {
      return column.type() + "\n" + column.generated() + "\n" + column.options();
    }
    if (object instanceof Constraint constraint) {
      return constraint.definition();
    }
    if (object instanceof Domain domain) {
      return domain.type() + "\n" + domain.defaultExpression() + "\n" + domain.checks();
    }
    return object instanceof Defined defined ? defined.definition() : "";
  }

  private static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
