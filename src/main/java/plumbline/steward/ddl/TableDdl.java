package plumbline.steward.ddl;

import static plumbline.steward.ddl.Names.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.steward.model.Column;
import plumbline.steward.model.Constraint;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.Table;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Step;

/** Tables as a whole. */
final class TableDdl implements ObjectDdl<Table> {
  private static final int SETS_ACCESS_METHOD = 15;

  private final int version;
  private final ColumnSettings settings;
  private final TableSettings tableSettings;

  TableDdl(int version) {
    this.version = version;
    this.settings = new ColumnSettings(version);
    this.tableSettings = new TableSettings(version);
  }

  @Override
  public Way way(Table found, Table expected) {
    boolean dividedOtherwise = !found.partitionKey().equals(expected.partitionKey());
    boolean keptOtherwise =
        version < SETS_ACCESS_METHOD && !found.accessMethod().equals(expected.accessMethod());
    return dividedOtherwise || keptOtherwise ? Way.REPLACE : Way.ALTER;
  }

  @Override
  public List<Step> create(Table table) {
    return create(table, List.of(), List.of());
  }

  /**
   * Makes a table. An heir takes what its parents give at once, as it could not be told afterwards
   * that columns are not its own; a partition comes to its parent later.
   */
  List<Step> create(Table table, List<Column> columns, List<Constraint> checks) {
    List<Step> steps = new ArrayList<>();
    steps.add(Step.quick(table.id(), statement(table, columns, checks)));
    if (!table.ofType().isEmpty()) {
      steps.add(ofType(table));
    }
    for (Column column : columns) {
      steps.addAll(settings.ofNew(column));
    }
    steps.addAll(tableSettings.ofNew(table));
    return steps;
  }

  private static String statement(Table table, List<Column> columns, List<Constraint> checks) {
    boolean heir = !table.parents().isEmpty() && !table.isPartition();
    StringBuilder sql = new StringBuilder(table.unlogged() ? "create unlogged" : "create");
    sql.append(" table ").append(Names.of(table.id())).append(" (");
    String elements =
        Stream.concat(
                columns.stream().map(column -> "\n  " + ColumnDefinition.of(column)),
                checks.stream().map(check -> "\n  " + ConstraintDdl.inline(check)))
            .collect(Collectors.joining(","));
    sql.append(elements).append(elements.isEmpty() ? ")" : "\n)");
    if (heir) {
      sql.append(" inherits (").append(parents(table)).append(')');
    }
    if (!table.partitionKey().isEmpty()) {
      sql.append(" partition by ").append(table.partitionKey());
    }
    if (!table.accessMethod().isEmpty()) {
      sql.append(" using ").append(identifier(table.accessMethod()));
    }
    sql.append(Options.with(table.options()));
    if (!table.tablespace().isEmpty()) {
      sql.append(" tablespace ").append(identifier(table.tablespace()));
    }
    return sql.toString();
  }

  private static String parents(Table table) {
    return table.parents().stream().map(Names::of).collect(Collectors.joining(", "));
  }

  List<Step> attach(Table table) {
    return table.isPartition() ? List.of(Inheritance.attachPartition(table)) : List.of();
  }

  @Override
  public List<Step> alter(Table found, Table expected) {
    List<Step> steps = new ArrayList<>(Inheritance.change(found, expected));
    if (!found.ofType().equals(expected.ofType())) {
      steps.add(ofType(expected));
    }
    steps.addAll(tableSettings.change(found, expected));
    return steps;
  }

  private static Step ofType(Table table) {
    String type = table.ofType().isEmpty() ? "not of" : "of " + table.ofType();
    return Step.quick(table.id(), "alter table %s %s".formatted(Names.of(table.id()), type));
  }

  @Override
  public List<Step> drop(Table table) {
    ObjectId id = table.id();
    return List.of(
        Step.destructive(id, "drop table " + Names.of(id), "select count(*) from " + Names.of(id)));
  }
}
