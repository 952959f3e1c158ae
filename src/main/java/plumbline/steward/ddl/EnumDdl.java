package plumbline.steward.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import plumbline.steward.model.EnumType;
import plumbline.steward.plan.Dialect.Way;
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

  @Override
  public List<Step> drop(EnumType type) {
    return List.of(Step.quick(type.id(), "drop type " + Names.of(type.id())));
  }
}
