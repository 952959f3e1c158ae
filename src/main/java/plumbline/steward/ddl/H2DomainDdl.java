package plumbline.steward.ddl;

import java.util.ArrayList;
import java.util.List;
import plumbline.steward.model.Domain;
import plumbline.steward.model.ObjectId;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Hazard;
import plumbline.steward.plan.Step;

/**
 * Types with rules. When a domain's default is altered, H2 gives the old one to each column; a new
 * domain leaves them alone.
 */
final class H2DomainDdl implements ObjectDdl<Domain> {

  @Override
  public Way way(Domain found, Domain expected) {
    return found.type().equals(expected.type())
            && found.defaultExpression().equals(expected.defaultExpression())
        ? Way.ALTER
        : Way.REPLACE;
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
    String name = name(domain, check);
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

  private static String name(ObjectId domain, Domain.Check check) {
    return H2Names.quoted(domain.schema()) + "." + H2Names.quoted(check.name());
  }

  private static Step drop(ObjectId domain, Domain.Check check) {
    return Step.quick(
        domain,
        "alter %s drop constraint %s".formatted(H2Names.withKind(domain), name(domain, check)));
  }

  @Override
  public List<Step> alter(Domain found, Domain expected) {
    List<Step> steps = new ArrayList<>();
    found.checks().stream()
        .filter(check -> !expected.checks().contains(check))
        .forEach(check -> steps.add(drop(expected.id(), check)));
    expected.checks().stream()
        .filter(check -> !found.checks().contains(check))
        .forEach(check -> add(expected.id(), check, steps));
    return steps;
  }

  /**
   * Frees its name, and those of its rules, which are names in the schema too. Rows of columns that
   * have it keep to them until they have the new one.
   */
  static List<Step> setAside(Domain domain, String name) {
    List<Step> steps = new ArrayList<>();
    domain
        .checks()
        .forEach(
            check ->
                steps.add(
                    Step.quick(
                        domain.id(),
                        "alter %s rename constraint %s to %s"
                            .formatted(
                                H2Names.withKind(domain.id()),
                                name(domain.id(), check),
                                H2Names.quoted(name + "_" + check.name())))));
    steps.add(
        Step.quick(
            domain.id(),
            "alter %s rename to %s"
                .formatted(H2Names.withKind(domain.id()), H2Names.quoted(name))));
    return steps;
  }

  @Override
  public List<Step> drop(Domain domain) {
    return List.of(
        Step.quick(domain.id(), "drop %s restrict".formatted(H2Names.withKind(domain.id()))));
  }
}
