package plumbline.steward.ddl;

import java.util.List;
import plumbline.steward.model.Index;
import plumbline.steward.model.ObjectId;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Hazard;
import plumbline.steward.plan.Step;
import plumbline.steward.plan.TemporaryName;

/** Indexes that no constraint stands for. One that changes is built beside the present one. */
final class H2IndexDdl implements ObjectDdl<Index> {

  @Override
  public Way way(Index found, Index expected) {
    return Way.ALTER_ALONE;
  }

  @Override
  public List<Step> create(Index index) {
    return List.of(built(index, index.definition()));
  }

  private static Step built(Index index, String sql) {
    return index.definition().startsWith("CREATE UNIQUE")
        ? Step.slow(index.id(), sql, Hazard.BLOCKS_WRITES, Hazard.MAY_FAIL_ON_DATA)
        : Step.slow(index.id(), sql, Hazard.BLOCKS_WRITES);
  }

  @Override
  public List<Step> prepare(Index expected) {
    String own = H2Names.of(expected.id());
    int place = expected.definition().indexOf(own);
    return List.of(
        built(
            expected,
            expected.definition().substring(0, place)
                + H2Names.of(temporary(expected.id()))
                + expected.definition().substring(place + own.length())));
  }

  private static ObjectId temporary(ObjectId id) {
    return ObjectId.of(id.kind(), id.schema(), TemporaryName.of(id.name()));
  }

  @Override
  public List<Step> alter(Index found, Index expected) {
    ObjectId id = expected.id();
    return List.of(
        drop(id),
        Step.quick(
            id,
            "alter %s rename to %s"
                .formatted(H2Names.withKind(temporary(id)), H2Names.quoted(id.name()))));
  }

  @Override
  public List<Step> drop(Index index) {
    return List.of(drop(index.id()));
  }

  private static Step drop(ObjectId id) {
    return Step.quick(id, "drop " + H2Names.withKind(id));
  }
}
