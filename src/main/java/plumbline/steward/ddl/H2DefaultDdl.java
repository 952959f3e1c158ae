package plumbline.steward.ddl;

import java.util.List;
import plumbline.steward.model.ColumnDefault;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Step;

/** Defaults of columns. */
final class H2DefaultDdl implements ObjectDdl<ColumnDefault> {

  @Override
  public Way way(ColumnDefault found, ColumnDefault expected) {
    return Way.ALTER;
  }

  @Override
  public List<Step> create(ColumnDefault value) {
    return List.of(
        Step.quick(
            value.id(), H2Names.alterColumn(value.id()) + "set default " + value.expression()));
  }

  @Override
  public List<Step> alter(ColumnDefault found, ColumnDefault expected) {
    return create(expected);
  }

  @Override
  public List<Step> drop(ColumnDefault value) {
    return List.of(Step.quick(value.id(), H2Names.alterColumn(value.id()) + "drop default"));
  }
}
