package plumbline.steward.ddl;

import java.util.List;
import plumbline.steward.model.Unmodelled;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Step;

/** Objects that a person must mend. */
final class UnmodelledDdl implements ObjectDdl<Unmodelled> {

  @Override
  public Way way(Unmodelled found, Unmodelled expected) {
    return Way.ALTER;
  }

  @Override
  public List<Step> create(Unmodelled object) {
    return List.of();
  }

  @Override
  public List<Step> alter(Unmodelled found, Unmodelled expected) {
    return List.of();
  }

  @Override
  public List<Step> drop(Unmodelled object) {
    return List.of();
  }
}
