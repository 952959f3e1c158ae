package plumbline.steward.ddl;

import java.util.List;
import java.util.stream.Collectors;
import plumbline.steward.model.Column;
import plumbline.steward.model.Table;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Step;

/** Tables, of which there is nothing to alter but their parts. */
final class H2TableDdl implements ObjectDdl<Table> {

  @Override
  public Way way(Table found, Table expected) {
    return Way.REPLACE;
  }

  @Override
  public List<Step> create(Table table) {
    return create(table, List.of());
  }

  List<Step> create(Table table, List<Column> columns) {
    String sql =
        columns.stream()
            .map(column -> "  " + H2ColumnDdl.definition(column, null))
            .collect(
                Collectors.joining(
                    ",\n", "create table %s (\n".formatted(H2Names.of(table.id())), "\n)"));
    return List.of(Step.quick(table.id(), sql));
  }

  @Override
  public List<Step> alter(Table found, Table expected) {
    throw new IllegalStateException(expected.id() + " cannot be altered");
  }

  @Override
  public List<Step> drop(Table table) {
    String name = H2Names.of(table.id());
    return List.of(
        Step.destructive(
            table.id(), "drop table %s restrict".formatted(name), "select count(*) from " + name));
  }
}
