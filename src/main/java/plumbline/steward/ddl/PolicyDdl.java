package plumbline.steward.ddl;

import java.util.List;
import plumbline.steward.model.Policy;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Step;

/** Row-level security policies. */
final class PolicyDdl implements ObjectDdl<Policy> {

  @Override
  public Way way(Policy found, Policy expected) {
    boolean alike =
        found.permissive() == expected.permissive() && found.command().equals(expected.command());
    boolean loses =
        (!found.using().isEmpty() && expected.using().isEmpty())
            || (!found.check().isEmpty() && expected.check().isEmpty());
    return alike && !loses ? Way.ALTER : Way.REPLACE;
  }

  @Override
  public List<Step> create(Policy policy) {
    return List.of(
        Step.quick(
            policy.id(),
            "create %s as %s for %s%s"
                .formatted(
                    Phrases.of(policy.id()),
                    policy.permissive() ? "permissive" : "restrictive",
                    policy.command(),
                    rules(policy))));
  }

  private static String rules(Policy policy) {
    String using = policy.using().isEmpty() ? "" : " using (" + policy.using() + ")";
    String check = policy.check().isEmpty() ? "" : " with check (" + policy.check() + ")";
    return " to " + Names.identifiers(policy.roles()) + using + check;
  }

  @Override
  public List<Step> alter(Policy found, Policy expected) {
    return List.of(
        Step.quick(expected.id(), "alter " + Phrases.of(expected.id()) + rules(expected)));
  }

  @Override
  public List<Step> drop(Policy policy) {
    return List.of(Step.quick(policy.id(), "drop " + Phrases.of(policy.id())));
  }
}
