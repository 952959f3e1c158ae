package plumbline.steward.ddl;

import java.util.List;
import plumbline.steward.model.Index;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Hazard;
import plumbline.steward.plan.Step;

/** Indexes that no constraint stands for. */
final class H2IndexDdl implements ObjectDdl<Index> {

  @Override
  public Way way(Index found, Index expected) {
    return Way.REPLACE;
  }

  @Override
  public List<Step> create(Index index) {
    return List.of(
        index.definition().startsWith("CREATE UNIQUE")
            ? Step.slow(
                index.id(), index.definition(), Hazard.BLOCKS_WRITES, Hazard.MAY_FAIL_ON_DATA)
            : Step.slow(index.id(), index.definition(), Hazard.BLOCKS_WRITES));
  }

  @Override
  public List<Step> alter(Index found, Index expected) {
    throw new IllegalStateException(expected.id() + " cannot be altered");
  }

  @Override
  public List<Step> drop(Index index) {
    return List.of(Step.quick(index.id(), "drop " + H2Names.withKind(index.id())));
  }
}
