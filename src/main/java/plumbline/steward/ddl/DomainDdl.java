package plumbline.steward.ddl;

import static plumbline.steward.ddl.Names.identifier;

import java.util.ArrayList;
import java.util.List;
import plumbline.steward.model.Domain;
import plumbline.steward.model.Domain.Check;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Hazard;
import plumbline.steward.plan.Step;

/** Domains. What one is built on cannot change. */
final class DomainDdl implements ObjectDdl<Domain> {

  @Override
  public Way way(Domain found, Domain expected) {
    return found.type().equals(expected.type()) && found.collation().equals(expected.collation())
        ? Way.ALTER
        : Way.REPLACE;
  }

  @Override
  public List<Step> create(Domain domain) {
    StringBuilder sql = new StringBuilder("create domain ").append(Names.of(domain.id()));
    sql.append(" as ").append(domain.type());
    if (!domain.collation().isEmpty()) {
      sql.append(" collate ").append(domain.collation());
    }
    if (!domain.defaultExpression().isEmpty()) {
      sql.append(" default ").append(domain.defaultExpression());
    }
    if (domain.notNull()) {
      sql.append(" not null");
    }
    domain.checks().stream()
        .filter(Check::validated)
        .forEach(check -> sql.append(' ').append(constraint(check)));
    List<Step> steps = new ArrayList<>();
    steps.add(Step.quick(domain.id(), sql.toString()));
    for (Check check : domain.checks()) {
      if (!check.validated()) {
        steps.add(unproven(domain, check));
      }
      addComment(domain, check, "", steps);
    }
    return steps;
  }

  private static String constraint(Check check) {
    return "constraint %s %s".formatted(identifier(check.name()), check.definition());
  }

  private static Step unproven(Domain domain, Check check) {
    return Step.quick(domain.id(), alter(domain) + "add " + constraint(check) + " not valid");
  }

  private static void addComment(Domain domain, Check check, String found, List<Step> steps) {
    if (!found.equals(check.comment())) {
      steps.add(
          Step.quick(
              domain.id(),
              "comment on constraint %s on domain %s is %s"
                  .formatted(
                      identifier(check.name()),
                      Names.of(domain.id()),
                      CommentDdl.text(check.comment()))));
    }
  }

  @Override
  public List<Step> alter(Domain found, Domain expected) {
    List<Step> steps = new ArrayList<>();
    if (!found.defaultExpression().equals(expected.defaultExpression())) {
      String change =
          expected.defaultExpression().isEmpty()
              ? "drop default"
              : "set default " + expected.defaultExpression();
      steps.add(Step.quick(expected.id(), alter(expected) + change));
    }
    if (found.notNull() != expected.notNull()) {
      steps.add(
          expected.notNull()
              ? Step.slow(expected.id(), alter(expected) + "set not null", Hazard.MAY_FAIL_ON_DATA)
              : Step.quick(expected.id(), alter(expected) + "drop not null"));
    }
    addChecks(found, expected, steps);
    return steps;
  }

  private static void addChecks(Domain found, Domain expected, List<Step> steps) {
    for (Check check : found.checks()) {
      if (expected.checks().stream().noneMatch(wanted -> canBecome(check, wanted))) {
        steps.add(
            Step.quick(
                expected.id(), alter(expected) + "drop constraint " + identifier(check.name())));
      }
    }
    for (Check wanted : expected.checks()) {
      List<Check> kept = found.checks().stream().filter(one -> canBecome(one, wanted)).toList();
      if (kept.isEmpty()) {
        steps.add(unproven(expected, wanted));
      }
      if (wanted.validated() && kept.stream().noneMatch(Check::validated)) {
        steps.add(
            ConstraintDdl.validate(expected.id(), alter(expected), identifier(wanted.name())));
      }
      addComment(expected, wanted, kept.isEmpty() ? "" : kept.get(0).comment(), steps);
    }
  }

  private static boolean canBecome(Check found, Check expected) {
    return found.name().equals(expected.name())
        && found.definition().equals(expected.definition())
        && (expected.validated() || !found.validated());
  }

  private static String alter(Domain domain) {
    return "alter domain " + Names.of(domain.id()) + " ";
  }

  @Override
  public List<Step> drop(Domain domain) {
    return List.of(Step.quick(domain.id(), "drop domain " + Names.of(domain.id())));
  }
}
