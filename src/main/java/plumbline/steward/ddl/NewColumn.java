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
 * @param domains those that are to be there
 */
record NewColumn(Column column, ColumnDefault value, Domains domains, AssumedValues assumed) {

  List<Step> steps(ColumnSettings settings) {
    List<Step> steps = new ArrayList<>();
    added().forEach(step -> steps.add(assuming(step)));
    steps.addAll(settings.ofNew(column));
    return steps;
  }

  private Step assuming(Step step) {
    return value == null ? step : assumed.filling(step, column, value.expression());
  }

  private List<Step> added() {
    if (value == null && column.notNull() && !isFilledByItself()) {
      return List.of(NotNullDdl.requireOfNone(column.id(), add(ColumnDefinition.of(column))));
    }
    if (rewritesTable()) {
      return List.of(
          Step.slow(
              column.id(),
              complete(),
              Hazard.REWRITES_TABLE,
              Hazard.BLOCKS_WRITES,
              Hazard.MAY_FAIL_ON_DATA));
    }
    return value == null || DefaultText.isConstant(value.expression())
        ? List.of(Step.quick(column.id(), complete()))
        : expanded();
  }

  private boolean isFilledByItself() {
    return column.identity().isPresent() || isGenerated();
  }

  /** The server tries the rules of a domain on each row, whatever the row is given. */
  private boolean rewritesTable() {
    return column.identity().isPresent()
        || (isGenerated() ? !column.virtual() : domains.hasRules(column.type()));
  }

  private boolean isGenerated() {
    return !column.generated().isEmpty();
  }

  /** All in one statement; the server keeps a constant once for all rows that are there. */
  private String complete() {
    String filled = value == null ? "" : " default " + value.expression();
    return add(ColumnDefinition.nullable(column) + filled + (column.notNull() ? " not null" : ""));
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
