package plumbline.steward.ddl;

import java.util.List;
import plumbline.steward.model.Defined;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Step;

/** Objects of rare kinds, which are made anew where they differ. */
final class DefinedDdl implements ObjectDdl<Defined> {

  @Override
  public Way way(Defined found, Defined expected) {
    return Way.REPLACE;
  }

  @Override
  public List<Step> create(Defined object) {
    return List.of(Step.quick(object.id(), object.definition()));
  }

  @Override
  public List<Step> alter(Defined found, Defined expected) {
    throw new IllegalArgumentException(expected.id() + " cannot be altered");
  }

  @Override
  public List<Step> drop(Defined object) {
    return List.of(Step.quick(object.id(), "drop " + Phrases.of(object.id())));
  }
}
