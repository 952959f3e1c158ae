package plumbline.steward.ddl;

import java.util.ArrayList;
import java.util.List;
import plumbline.steward.model.Domain;
import plumbline.steward.model.ObjectId;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Hazard;
import plumbline.steward.plan.Step;

/** Types with rules. */
final class H2DomainDdl implements ObjectDdl<Domain> {

  @Override
  public Way way(Domain found, Domain expected) {
    return found.type().equals(expected.type()) ? Way.ALTER : Way.REPLACE;
  }

  @Override
  public List<Step> create(Domain domain) {
    String start = "create domain %s as %s".formatted(H2Names.of(domain.id()), domain.type());
    List<Step> steps = new ArrayList<>();
    steps.add(
        Step.quick(
            domain.id(),
            domain.defaultExpression().isEmpty()
                ? start
                : start + " default " + domain.defaultExpression()));
    domain.checks().forEach(check -> add(domain.id(), check, steps));
    return steps;
  }

  private static void add(ObjectId domain, Domain.Check check, List<Step> steps) {
    String name = H2Names.quoted(domain.schema()) + "." + H2Names.quoted(check.name());
    steps.add(
        Step.slow(
            domain,
            "alter %s add constraint %s %s"
                .formatted(H2Names.withKind(domain), name, check.definition()),
            Hazard.MAY_FAIL_ON_DATA));
    if (!check.comment().isEmpty()) {
      steps.add(
          Step.quick(
              domain,
              "comment on constraint %s is %s".formatted(name, H2Names.literal(check.comment()))));
    }
  }

  @Override
  public List<Step> alter(Domain found, Domain expected) {
    String alter = "alter " + H2Names.withKind(expected.id());
    List<Step> steps = new ArrayList<>();
    if (!found.defaultExpression().equals(expected.defaultExpression())) {
      steps.add(
          Step.quick(
              expected.id(),
              expected.defaultExpression().isEmpty()
                  ? alter + " drop default"
                  : alter + " set default " + expected.defaultExpression()));
    }
    for (Domain.Check check : found.checks()) {
      if (!expected.checks().contains(check)) {
        String name = H2Names.quoted(expected.id().schema()) + "." + H2Names.quoted(check.name());
        steps.add(Step.quick(expected.id(), alter + " drop constraint " + name));
      }
    }
    expected.checks().stream()
        .filter(check -> !found.checks().contains(check))
        .forEach(check -> add(expected.id(), check, steps));
    return steps;
  }

  @Override
  public List<Step> drop(Domain domain) {
    return List.of(
        Step.quick(domain.id(), "drop %s restrict".formatted(H2Names.withKind(domain.id()))));
  }
}
