package plumbline.steward.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    domain.checks().forEach(check -> add(domain.id(), check, check.name(), steps));
    return steps;
  }

  private static void add(ObjectId domain, Domain.Check check, String called, List<Step> steps) {
    String name = name(domain, called);
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

  private static String name(ObjectId domain, String check) {
    return H2Names.quoted(domain.schema()) + "." + H2Names.quoted(check);
  }

  private static Step drop(ObjectId domain, String check) {
    return Step.quick(
        domain,
        "alter %s drop constraint %s".formatted(H2Names.withKind(domain), name(domain, check)));
  }

  private static Step rename(ObjectId domain, String check, String name) {
    return Step.quick(
        domain,
        "alter %s rename constraint %s to %s"
            .formatted(H2Names.withKind(domain), name(domain, check), H2Names.quoted(name)));
  }

  /** A rule that changes is made beside the present one, which goes when the rows keep to both. */
  @Override
  public List<Step> alter(Domain found, Domain expected) {
    ObjectId id = expected.id();
    Set<String> present = names(found);
    Set<String> wanted = names(expected);
    List<Step> steps = new ArrayList<>();
    present.stream()
        .filter(Predicate.not(wanted::contains))
        .forEach(check -> steps.add(drop(id, check)));
    for (Domain.Check check : expected.checks()) {
      if (!present.contains(check.name())) {
        add(id, check, check.name(), steps);
      } else if (!found.checks().contains(check)) {
        String temporary = TemporaryName.of(check.name());
        add(id, check, temporary, steps);
        steps.add(drop(id, check.name()));
        steps.add(rename(id, temporary, check.name()));
      }
    }
    return steps;
  }

  private static Set<String> names(Domain domain) {
    return domain.checks().stream().map(Domain.Check::name).collect(Collectors.toSet());
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
