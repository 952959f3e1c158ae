package plumbline.steward.ddl;

import java.util.ArrayList;
import java.util.List;
import plumbline.steward.model.ColumnDefault;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Step;

/** Defaults of columns. */
final class H2DefaultDdl implements ObjectDdl<ColumnDefault> {
  private final NumberedColumns numbered;

  H2DefaultDdl(NumberedColumns numbered) {
    this.numbered = numbered;
  }

  @Override
  public Way way(ColumnDefault found, ColumnDefault expected) {
    return Way.ALTER;
  }

  @Override
  public List<Step> create(ColumnDefault value) {
    List<Step> steps = new ArrayList<>();
    numbered
        .sequences(value)
        .forEach(sequence -> steps.add(H2SequenceDdl.raise(sequence, value.column())));
    steps.add(
        Step.quick(
            value.id(), H2Names.alterColumn(value.id()) + "set default " + value.expression()));
    return steps;
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
