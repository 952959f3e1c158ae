package plumbline.steward.ddl;

import java.util.ArrayList;
import java.util.List;
import plumbline.steward.model.ColumnDefault;
import plumbline.steward.model.ObjectId;
import plumbline.steward.plan.Hazard;
import plumbline.steward.plan.Precondition;
import plumbline.steward.plan.Step;
import plumbline.steward.plan.TemporaryName;

/** Columns that must have a value. */
final class NotNullDdl {
  private NotNullDdl() {}

  /** Requires a value of rows that may be there, and lets others write meanwhile. */
  static List<Step> require(ObjectId column) {
    String table = "alter table " + Names.table(column);
    String name = Names.identifier(column.name());
    String check = Names.identifier(TemporaryName.of(column.name() + "_not_null"));
    return List.of(
        Step.quick(
            column,
            "%s add constraint %s check (%s is not null) not valid".formatted(table, check, name)),
        ConstraintDdl.validate(column, table + " ", check),
        Step.quick(column, ColumnDdl.alterColumn(column) + "set not null"),
        Step.quick(column, table + " drop constraint " + check));
  }

  /**
   * Requires a value of rows that are there. Only a default that gives each row its own is ever
   * filled in by a {@link Backfill}: where rows lack one, it was broken off and is carried on.
   * Another may be meant for new rows alone, so that a person fills it in.
   *
   * @param found the column's default; null for none
   * @param expected what that should be; null for none
   */
  static List<Step> requireOfAll(ObjectId column, ColumnDefault found, ColumnDefault expected) {
    if (expected == null
        || !expected.equals(found)
        || DefaultText.isConstant(expected.expression())) {
      return requireOfFilled(column, expected);
    }
    List<Step> steps = new ArrayList<>();
    steps.add(Backfill.of(column));
    steps.addAll(require(column));
    return steps;
  }

  /** Requires a value where no row is without one. */
  private static List<Step> requireOfFilled(ObjectId column, ColumnDefault value) {
    String table = Names.table(column);
    String name = Names.identifier(column.name());
    String fill =
        value == null
            ? ""
            : ", if the default is right for them by 'update %s set %s = %s where %2$s is null'"
                .formatted(table, name, value.expression());
    Precondition filled =
        new Precondition(
            "select 1 from %s where %s is null limit 1".formatted(table, name),
            "rows have no value in %s: fill them in first%s".formatted(column, fill));
    List<Step> steps = require(column);
    return List.of(steps.get(0).given(filled), steps.get(1), steps.get(2), steps.get(3));
  }

  static List<Step> release(ObjectId column) {
    return List.of(Step.quick(column, ColumnDdl.alterColumn(column) + "drop not null"));
  }

  /** Requires a value of a new column, where there are no rows. */
  static Step requireOfNone(ObjectId column, String sql) {
    return Step.slow(column, sql, Hazard.MAY_FAIL_ON_DATA)
        .given(
            new Precondition(
                "select 1 from %s limit 1".formatted(Names.table(column)),
                "the table of new required "
                    + column
                    + " has rows: give the column a default, or add it nullable, fill it, and"
                    + " require it then"));
  }
}
