package plumbline.steward.generate;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Column;
import plumbline.steward.model.Constraint;
import plumbline.steward.model.Kind;
import plumbline.steward.plan.Step;

/**
 * What is done to objects that are there, written for PostgreSQL where there is only H2 to try it
 * on: how they were declared is not known any more, and how H2 prints them is not always what
 * PostgreSQL understands.
 */
final class Unproved {
  private static final String DROP_INDEX = "drop index ";
  private static final Set<Kind> ALIKE =
      Set.of(Kind.TABLE, Kind.COLUMN, Kind.DEFAULT, Kind.CONSTRAINT, Kind.INDEX, Kind.SEQUENCE);

  /**
   * Types that both engines have and print alike; those of a line become each other by the same
   * words, and without more.
   */
  private static final List<Pattern> TYPES =
      List.of(
          Pattern.compile("SMALLINT|INTEGER|BIGINT|NUMERIC\\(.*\\)|DOUBLE PRECISION|REAL"),
          Pattern.compile("CHARACTER( VARYING)?\\(\\d+\\)"),
          Pattern.compile("DATE|TIMESTAMP"),
          Pattern.compile("TIMESTAMP WITH TIME ZONE"),
          Pattern.compile("BOOLEAN"),
          Pattern.compile("UUID"));

  private Unproved() {}

  /** Refuses what cannot be written without a PostgreSQL. */
  static void check(Bench bench, Step step) {
    Catalog now = bench.now().catalog();
    boolean isAlike =
        now.objects().values().stream()
            .filter(Column.class::isInstance)
            .map(Column.class::cast)
            .filter(
                column ->
                    column.id().equals(step.subject()) || column.table().equals(step.subject()))
            .allMatch(column -> isAlike(column.type(), declared(bench, column).type()));
    if (!isAlike || !ALIKE.contains(step.subject().kind())) {
      throw refusal(bench, step);
    }
  }

  /** What becomes of a column; the same where it goes. */
  private static Column declared(Bench bench, Column column) {
    return bench.declared().find(Subject.of(column.id())).map(Column.class::cast).orElse(column);
  }

  private static boolean isAlike(String before, String after) {
    return TYPES.stream()
        .anyMatch(types -> types.matcher(before).matches() && types.matcher(after).matches());
  }

  /** That something cannot be written without a PostgreSQL. */
  static RuntimeException refusal(Bench bench, Step step) {
    return new IllegalStateException(
        "the embedded H2 does not tell how PostgreSQL says '%s' and takes it back, so this needs a PostgreSQL: set DATABASE_URL"
            .formatted(bench.workpiece().words(step)));
  }

  /**
   * A changeset of H2's, for PostgreSQL too.
   *
   * @param before what was there before it
   */
  static List<Changeset> forBoth(Bench bench, Step step, Changeset changeset, Catalog before)
      throws Exception {
    Changeset both = new Changeset("", changeset.sql(), changeset.rollback());
    if (step.subject().kind() == Kind.INDEX && changeset.sql().startsWith(DROP_INDEX)) {
      return List.of(
          new Changeset(
              Side.POSTGRESQL,
              changeset.sql().replaceFirst(DROP_INDEX, "drop index concurrently if exists "),
              changeset.rollback()),
          changeset);
    }
    boolean dropsCheck =
        before.objects().get(step.subject()) instanceof Constraint constraint
            && constraint.type() == Constraint.Type.CHECK
            && !bench.now().has(Subject.of(step.subject()));
    return List.of(dropsCheck ? backInFormerWords(bench, step, both, before) : both);
  }

  /** A check comes back in the words that the changelog has for it. */
  private static Changeset backInFormerWords(
      Bench bench, Step step, Changeset changeset, Catalog before) throws Exception {
    Subject check = Subject.of(step.subject());
    return bench.statements().stream()
        .flatMap(sql -> Clauses.of(sql).constraint(check.name()).stream())
        .reduce((earlier, later) -> later)
        .map(
            named ->
                "alter table %s add constraint %s %s"
                    .formatted(
                        Wording.name(Side.H2, step.subject().table()),
                        named.name(),
                        named.demand()))
        .map(add -> changeset.withRollback(List.of(add)))
        .filter(own -> bench.workpiece().repeats(own, before))
        .orElseThrow(() -> refusal(bench, step));
  }
}
