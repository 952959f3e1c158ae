package plumbline.steward.lint;

import java.util.stream.Stream;
import plumbline.steward.diff.Difference.Unexpected;
import plumbline.steward.model.Column;
import plumbline.steward.model.Identity;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;

/** A column is required of rows that lack it. */
final class RequiredColumn implements Rule {

  @Override
  public Help help() {
    return Help.of(
        "PL014",
        "required column added without backfill",
        "the rows that are there have no value for it, and the deployment stops",
        "add it as nullable, fill it in batches that commit, then make it required: db generate --name NAME --backfill TABLE.COLUMN=EXPRESSION");
  }

  @Override
  public Stream<Offence> check(Observation seen) {
    return columns(seen)
        .map(
            column ->
                Offence.ofRows(
                    column.id(),
                    column.id().path() + " is required, and rows have no value for it",
                    column.table(),
                    ""));
  }

  /** The columns that a change requires of rows without giving them a value. */
  static Stream<Column> columns(Observation seen) {
    return seen.madeColumns()
        .filter(column -> column.notNull() && seen.isOld(column.table()))
        .filter(column -> !seen.isOld(column.id()))
        .filter(column -> seen.refusal().isForRows() || isNew(column, seen))
        .filter(column -> !fillsItself(column, seen));
  }

  private static boolean isNew(Column column, Observation seen) {
    return seen.differences().stream()
        .anyMatch(
            difference -> difference instanceof Unexpected && difference.id().equals(column.id()));
  }

  private static boolean fillsItself(Column column, Observation seen) {
    ObjectId value = column.id().sibling(Kind.DEFAULT, column.id().name());
    return seen.after().objects().containsKey(value)
        || !column.generated().isEmpty()
        || !column.identity().equals(Identity.NONE);
  }
}
