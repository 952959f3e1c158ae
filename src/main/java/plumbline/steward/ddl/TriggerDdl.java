package plumbline.steward.ddl;

import java.util.ArrayList;
import java.util.List;
import plumbline.steward.model.Trigger;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Step;

/** Triggers. Those that are constraints cannot be replaced in place. */
final class TriggerDdl implements ObjectDdl<Trigger> {
  private static final String CREATE = "CREATE TRIGGER ";

  @Override
  public Way way(Trigger found, Trigger expected) {
    boolean replaceable =
        found.definition().startsWith(CREATE) && expected.definition().startsWith(CREATE);
    return replaceable || found.definition().equals(expected.definition())
        ? Way.ALTER
        : Way.REPLACE;
  }

  @Override
  public List<Step> create(Trigger trigger) {
    return made(trigger, trigger.definition());
  }

  private static List<Step> made(Trigger trigger, String sql) {
    List<Step> steps = new ArrayList<>();
    steps.add(Step.quick(trigger.id(), sql));
    if (!trigger.firing().equals(Firing.ORIGIN)) {
      steps.add(Firing.set(trigger.id(), trigger.firing()));
    }
    return steps;
  }

  @Override
  public List<Step> alter(Trigger found, Trigger expected) {
    return found.definition().equals(expected.definition())
        ? List.of(Firing.set(expected.id(), expected.firing()))
        : made(
            expected,
            "CREATE OR REPLACE TRIGGER " + expected.definition().substring(CREATE.length()));
  }

  @Override
  public List<Step> drop(Trigger trigger) {
    return List.of(Step.quick(trigger.id(), "drop " + Phrases.of(trigger.id())));
  }
}
