package plumbline.steward.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import plumbline.steward.model.Column;
import plumbline.steward.model.EnumType;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Precondition;
import plumbline.steward.plan.Step;

/** Enumerations. Labels can be added to one; to take one away it is made anew. */
final class EnumDdl implements ObjectDdl<EnumType> {

  @Override
  public Way way(EnumType found, EnumType expected) {
    List<String> kept = expected.labels().stream().filter(found.labels()::contains).toList();
    return kept.equals(found.labels()) ? Way.ALTER : Way.REPLACE;
  }

  @Override
  public List<Step> create(EnumType type) {
    String labels = type.labels().stream().map(Names::literal).collect(Collectors.joining(", "));
    return List.of(
        Step.quick(
            type.id(), "create type %s as enum (%s)".formatted(Names.of(type.id()), labels)));
  }

  @Override
  public List<Step> alter(EnumType found, EnumType expected) {
    List<Step> steps = new ArrayList<>();
    String place = found.labels().isEmpty() ? "" : " before " + literal(found.labels().get(0));
    for (String label : expected.labels()) {
      if (!found.labels().contains(label)) {
        steps.add(
            Step.quick(
                expected.id(),
                "alter type %s add value %s%s"
                    .formatted(Names.of(expected.id()), literal(label), place)));
      }
      place = " after " + literal(label);
    }
    return steps;
  }

  private static String literal(String label) {
    return Names.literal(label);
  }

  /** That no row has a label that goes; empty for a column of another type. */
  static Optional<Precondition> allStay(Column column, EnumType type) {
    String name = Names.identifier(column.id().name());
    String scalar = Names.of(type.id());
    String values;
    if (column.type().equals(scalar)) {
      values = "lateral (values (%s::text)) as own(label)".formatted(name);
    } else if (column.type().equals(scalar + "[]")) {
      values = "lateral unnest(%s::text[]) as own(label)".formatted(name);
    } else {
      return Optional.empty();
    }
    String labels = type.labels().stream().map(Names::literal).collect(Collectors.joining(", "));
    return Optional.of(
        new Precondition(
            "select 1 from %s, %s where label <> all (array[%s]::text[]) limit 1"
                .formatted(Names.table(column.id()), values, labels),
            "rows have values in %s that %s is not to have: change them first"
                .formatted(column.id(), type.id())));
  }

  @Override
  public List<Step> drop(EnumType type) {
    return List.of(Step.quick(type.id(), "drop type " + Names.of(type.id())));
  }
}
