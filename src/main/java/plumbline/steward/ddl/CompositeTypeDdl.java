package plumbline.steward.ddl;

import static plumbline.steward.ddl.Names.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import plumbline.steward.model.Attribute;
import plumbline.steward.model.CompositeType;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Step;

/**
 * Row types. Fields can go, and come at the end; a field of a type that columns have cannot change.
 */
final class CompositeTypeDdl implements ObjectDdl<CompositeType> {

  @Override
  public Way way(CompositeType found, CompositeType expected) {
    List<Attribute> kept =
        found.attributes().stream().filter(expected.attributes()::contains).toList();
    boolean continues =
        kept.equals(expected.attributes().subList(0, kept.size()))
            && namesOf(gone(found, expected)).stream()
                .noneMatch(namesOf(expected.attributes())::contains);
    return continues ? Way.ALTER : Way.REPLACE;
  }

  private static List<Attribute> gone(CompositeType found, CompositeType expected) {
    return found.attributes().stream()
        .filter(attribute -> !expected.attributes().contains(attribute))
        .toList();
  }

  private static List<String> namesOf(List<Attribute> attributes) {
    return attributes.stream().map(Attribute::name).toList();
  }

  @Override
  public List<Step> create(CompositeType type) {
    String fields =
        type.attributes().stream()
            .map(CompositeTypeDdl::field)
            .collect(Collectors.joining(", ", "(", ")"));
    return List.of(
        Step.quick(type.id(), "create type %s as %s".formatted(Names.of(type.id()), fields)));
  }

  private static String field(Attribute attribute) {
    String collation = attribute.collation().isEmpty() ? "" : " collate " + attribute.collation();
    return identifier(attribute.name()) + " " + attribute.type() + collation;
  }

  @Override
  public List<Step> alter(CompositeType found, CompositeType expected) {
    String alter = "alter type " + Names.of(expected.id()) + " ";
    List<Step> steps = new ArrayList<>();
    for (Attribute attribute : gone(found, expected)) {
      steps.add(
          Step.destructive(
              expected.id(),
              alter + "drop attribute " + identifier(attribute.name()) + " cascade",
              columnsOf(expected)));
    }
    for (Attribute attribute : gone(expected, found)) {
      steps.add(
          Step.quick(expected.id(), alter + "add attribute " + field(attribute) + " cascade"));
    }
    return steps;
  }

  /** The columns that lose a field of each of their values. */
  private static String columnsOf(CompositeType type) {
    return """
        select count(*)
        from pg_attribute join pg_class on pg_class.oid = attrelid
        where atttypid = %s::regtype and relkind in ('r', 'p') and not attisdropped"""
        .formatted(Names.literal(Names.of(type.id())));
  }

  @Override
  public List<Step> drop(CompositeType type) {
    return List.of(Step.quick(type.id(), "drop type " + Names.of(type.id())));
  }
}
