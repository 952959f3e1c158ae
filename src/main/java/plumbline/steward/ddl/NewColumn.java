package plumbline.steward.ddl;

import java.util.ArrayList;
import java.util.List;
import plumbline.steward.model.Column;
import plumbline.steward.model.ColumnDefault;
import plumbline.steward.plan.Hazard;
import plumbline.steward.plan.Step;

/**
 * A column that a table is to have.
 *
 * @param value its default; null for none
 */
record NewColumn(Column column, ColumnDefault value) {

  List<Step> steps(ColumnSettings settings) {
    if (column.inherited() && !column.local()) {
      return settings.ofNew(column);
    }
    List<Step> steps = new ArrayList<>(added());
    steps.addAll(settings.ofNew(column));
    return steps;
  }

  private List<Step> added() {
    if (column.identity().isPresent() || (isGenerated() && !column.virtual())) {
      String sql = add(ColumnDefinition.of(column));
      return List.of(Step.slow(column.id(), sql, Hazard.REWRITES_TABLE, Hazard.BLOCKS_WRITES));
    }
    if (isGenerated() || (value == null && !column.notNull())) {
      return List.of(Step.quick(column.id(), add(ColumnDefinition.of(column))));
    }
    if (value == null) {
      return List.of(NotNullDdl.requireOfNone(column.id(), add(ColumnDefinition.of(column))));
    }
    return DefaultText.isConstant(value.expression()) ? addedAtOnce() : expanded();
  }

  private boolean isGenerated() {
    return !column.generated().isEmpty();
  }

  /** The server keeps a constant once for all rows that are there. */
  private List<Step> addedAtOnce() {
    String required = column.notNull() ? " not null" : "";
    return List.of(
        Step.quick(
            column.id(),
            add(ColumnDefinition.nullable(column) + " default " + value.expression() + required)));
  }

  /** It is never there without the default, by which a backfill that was broken off is known. */
  private List<Step> expanded() {
    List<Step> steps = new ArrayList<>();
    steps.add(
        Step.quick(
            column.id(),
            "%s, alter column %s set default %s"
                .formatted(
                    add(ColumnDefinition.nullable(column)),
                    Names.identifier(column.id().name()),
                    value.expression())));
    steps.add(Backfill.of(column.id()));
    if (column.notNull()) {
      steps.addAll(NotNullDdl.require(column.id()));
    }
    return steps;
  }

  private String add(String definition) {
    return "alter table %s add column %s".formatted(Names.table(column.id()), definition);
  }
}
