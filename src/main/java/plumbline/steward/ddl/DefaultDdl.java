package plumbline.steward.ddl;

import java.util.List;
import plumbline.steward.model.ColumnDefault;
import plumbline.steward.model.ObjectId;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Step;

/** Defaults of columns of tables and views; heirs have their own. */
final class DefaultDdl implements ObjectDdl<ColumnDefault> {

  @Override
  public Way way(ColumnDefault found, ColumnDefault expected) {
    return Way.ALTER;
  }

  @Override
  public List<Step> create(ColumnDefault value) {
    return List.of(Step.quick(value.id(), alter(value.id()) + "set default " + value.expression()));
  }

  @Override
  public List<Step> alter(ColumnDefault found, ColumnDefault expected) {
    return create(expected);
  }

  @Override
  public List<Step> drop(ColumnDefault value) {
    return List.of(Step.quick(value.id(), alter(value.id()) + "drop default"));
  }

  private static String alter(ObjectId id) {
    return "alter table only %s alter column %s "
        .formatted(Names.table(id), Names.identifier(id.name()));
  }
}
