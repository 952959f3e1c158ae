package plumbline.steward.ddl;

import java.util.ArrayList;
import java.util.List;
import plumbline.steward.model.Rule;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Step;

/** Rewrite rules; one that is replaced is heeded as before. */
final class RuleDdl implements ObjectDdl<Rule> {
  private static final String CREATE = "CREATE RULE ";

  @Override
  public Way way(Rule found, Rule expected) {
    return Way.ALTER;
  }

  @Override
  public List<Step> create(Rule rule) {
    List<Step> steps = new ArrayList<>();
    steps.add(Step.quick(rule.id(), rule.definition()));
    if (!rule.firing().equals(Firing.ORIGIN)) {
      steps.add(Firing.set(rule.id(), rule.firing()));
    }
    return steps;
  }

  @Override
  public List<Step> alter(Rule found, Rule expected) {
    List<Step> steps = new ArrayList<>();
    if (!found.definition().equals(expected.definition())) {
      steps.add(
          Step.quick(
              expected.id(),
              "CREATE OR REPLACE RULE " + expected.definition().substring(CREATE.length())));
    }
    if (!found.firing().equals(expected.firing())) {
      steps.add(Firing.set(expected.id(), expected.firing()));
    }
    return steps;
  }

  @Override
  public List<Step> drop(Rule rule) {
    return List.of(Step.quick(rule.id(), "drop " + Phrases.of(rule.id())));
  }
}
