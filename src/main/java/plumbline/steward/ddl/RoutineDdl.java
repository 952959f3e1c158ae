package plumbline.steward.ddl;

import java.util.List;
import plumbline.steward.model.Routine;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Step;

/** Functions and procedures. */
final class RoutineDdl implements ObjectDdl<Routine> {

  @Override
  public Way way(Routine found, Routine expected) {
    return found.signature().equals(expected.signature()) ? Way.ALTER : Way.REPLACE;
  }

  @Override
  public List<Step> create(Routine routine) {
    return List.of(Step.quick(routine.id(), routine.definition()));
  }

  @Override
  public List<Step> alter(Routine found, Routine expected) {
    return create(expected);
  }

  @Override
  public List<Step> drop(Routine routine) {
    return List.of(Step.quick(routine.id(), "drop " + Phrases.of(routine.id())));
  }
}
