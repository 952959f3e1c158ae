package plumbline.steward.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import plumbline.steward.model.Column;
import plumbline.steward.model.Identity;
import plumbline.steward.plan.Hazard;
import plumbline.steward.plan.Step;

/** Columns whose rows the database numbers. */
final class IdentityDdl {
  private IdentityDdl() {}

  /** What a column's definition says of it. */
  static String clause(Identity identity) {
    return "generated %s as identity (sequence name %s %s)"
        .formatted(
            identity.generation(),
            identity.sequenceName(),
            String.join(" ", SequenceDdl.clauses(identity.options())));
  }

  /** Before the column changes. */
  static List<Step> leave(Column found, Column expected) {
    return found.identity().isPresent() && !isAltered(found, expected)
        ? List.of(Step.quick(expected.id(), ColumnDdl.alterColumn(expected.id()) + "drop identity"))
        : List.of();
  }

  /** After the column has changed. */
  static List<Step> enter(Column found, Column expected) {
    if (!expected.identity().isPresent()) {
      return List.of();
    }
    if (isAltered(found, expected)) {
      return found.identity().equals(expected.identity()) ? List.of() : change(found, expected);
    }
    List<Step> steps = new ArrayList<>();
    steps.add(
        Step.quick(
            expected.id(),
            ColumnDdl.alterColumn(expected.id()) + "add " + clause(expected.identity())));
    steps.add(Step.slow(expected.id(), counter(expected).beyondTheRows(expected.id())));
    return steps;
  }

  /** A sequence of another name is another one. */
  private static boolean isAltered(Column found, Column expected) {
    return found.identity().isPresent()
        && found.identity().sequenceName().equals(expected.identity().sequenceName());
  }

  private static List<Step> change(Column found, Column expected) {
    String sql = ColumnDdl.alterColumn(expected.id()) + changes(expected.identity());
    return List.of(
        expected.identity().options().contains(found.identity().options())
            ? Step.quick(expected.id(), sql)
            : Step.slow(
                expected.id(),
                counter(expected).within(sql, List.of(expected.id())),
                Hazard.BLOCKS_WRITES));
  }

  private static Counter counter(Column column) {
    return new Counter(column.identity().sequenceName(), column.identity().options());
  }

  private static String changes(Identity identity) {
    return SequenceDdl.clauses(identity.options()).stream()
        .map("set "::concat)
        .collect(Collectors.joining(" ", "set generated " + identity.generation() + " ", ""));
  }
}
