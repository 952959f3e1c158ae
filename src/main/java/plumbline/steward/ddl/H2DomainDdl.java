package plumbline.steward.ddl;

import java.util.ArrayList;
import java.util.List;
import plumbline.steward.model.Domain;
import plumbline.steward.model.ObjectId;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Hazard;
import plumbline.steward.plan.Step;
import plumbline.steward.plan.TemporaryName;

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
    for (Domain.Check check : domain.checks()) {
      steps.add(add(domain.id(), check, check.name()));
      comment(domain.id(), check, steps);
    }
    return steps;
  }

  private static Step add(ObjectId domain, Domain.Check check, String name) {
    return Step.slow(
        domain,
        "alter %s add constraint %s %s"
            .formatted(H2Names.withKind(domain), name(domain, name), check.definition()),
        Hazard.MAY_FAIL_ON_DATA);
  }

  private static void comment(ObjectId domain, Domain.Check check, List<Step> steps) {
    if (!check.comment().isEmpty()) {
      steps.add(
          Step.quick(
              domain,
              "comment on constraint %s is %s"
                  .formatted(name(domain, check.name()), H2Names.literal(check.comment()))));
    }
  }

  private static String name(ObjectId domain, String check) {
    return H2Names.quoted(domain.schema()) + "." + H2Names.quoted(check);
  }

  private static Step rename(ObjectId domain, String from, String to) {
    return Step.quick(
        domain,
        "alter %s rename constraint %s to %s"
            .formatted(H2Names.withKind(domain), name(domain, from), H2Names.quoted(to)));
  }

  /** Rules go when those that take their place are there, as rows may not keep to these. */
  @Override
  public List<Step> alter(Domain found, Domain expected) {
    ObjectId id = expected.id();
    List<Domain.Check> gone = new ArrayList<>(found.checks());
    gone.removeAll(expected.checks());
    List<Domain.Check> added = new ArrayList<>(expected.checks());
    added.removeAll(found.checks());
    List<Step> steps = new ArrayList<>();
    added.forEach(check -> steps.add(add(id, check, TemporaryName.of(check.name()))));
    for (Domain.Check check : gone) {
      String name = name(id, check.name());
      steps.add(
          Step.quick(id, "alter %s drop constraint %s".formatted(H2Names.withKind(id), name)));
    }
    for (Domain.Check check : added) {
      steps.add(rename(id, TemporaryName.of(check.name()), check.name()));
      comment(id, check, steps);
    }
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
        .forEach(check -> steps.add(rename(domain.id(), check.name(), name + "_" + check.name())));
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
