package plumbline.steward.ddl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plumbline.steward.model.Column;
import plumbline.steward.model.ColumnDefault;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Hazard;
import plumbline.steward.plan.Precondition;
import plumbline.steward.plan.Step;

/** Columns of tables. H2 writes a table anew when a column comes, goes or changes its type. */
final class H2ColumnDdl implements ObjectDdl<Column> {
  private final Domains domains;
  private final H2AssumedValues assumed;

  /**
   * Of one database.
   *
   * @param domains those that are to be there
   */
  H2ColumnDdl(Domains domains, H2AssumedValues assumed) {
    this.domains = domains;
    this.assumed = assumed;
  }

  @Override
  public Way way(Column found, Column expected) {
    return found.type().equals(expected.type()) ? Way.ALTER : Way.ALTER_ALONE;
  }

  /**
   * A column as a statement that makes it says it.
   *
   * @param value its default; null for none
   */
  static String definition(Column column, ColumnDefault value) {
    StringBuilder text = new StringBuilder();
    text.append(H2Names.quoted(column.id().name())).append(' ').append(column.type());
    if (column.options().contains(H2ColumnOptions.INVISIBLE)) {
      text.append(" invisible");
    }
    if (value != null) {
      text.append(" default ").append(value.expression());
    }
    if (column.identity().isPresent()) {
      text.append(' ').append(H2IdentityDdl.definition(column.identity()));
    }
    text.append(generated(column));
    H2ColumnOptions.onUpdate(column)
        .ifPresent(updated -> text.append(" on update ").append(updated));
    if (column.options().contains(H2ColumnOptions.DEFAULT_ON_NULL)) {
      text.append(" default on null");
    }
    return text.append(column.notNull() ? " not null" : "").toString();
  }

  private static String generated(Column column) {
    return column.generated().isEmpty() ? "" : " generated always as (" + column.generated() + ")";
  }

  @Override
  public List<Step> create(Column column) {
    return create(column, null);
  }

  List<Step> create(Column column, ColumnDefault value) {
    String table = H2Names.table(column.id());
    Step added =
        Step.slow(
            column.id(),
            "alter table %s add column %s".formatted(table, definition(column, value)),
            Hazard.REWRITES_TABLE);
    Step step = value == null ? added : assumed.filling(added, column, value.expression());
    boolean filled =
        value != null || column.identity().isPresent() || !column.generated().isEmpty();
    return List.of(
        filled || !column.notNull()
            ? step
            : step.given(
                new Precondition(
                    "select 1 from %s fetch first row only".formatted(table),
                    "the table of new required "
                        + column.id()
                        + " has rows: give the column a default, or add it nullable, fill it, and"
                        + " require it then")));
  }

  @Override
  public List<Step> alter(Column found, Column expected) {
    String alter = H2Names.alterColumn(expected.id());
    List<Step> steps = new ArrayList<>();
    if (found.identity().isPresent() && !expected.identity().isPresent()) {
      steps.add(Step.quick(expected.id(), alter + "drop identity"));
    }
    if (!found.generated().isEmpty() && expected.generated().isEmpty()) {
      steps.add(Step.quick(expected.id(), alter + "drop expression"));
    }
    if (!expected.generated().isEmpty()) {
      compute(found, expected, steps);
    } else if (!found.type().equals(expected.type())) {
      steps.add(changeType(found, expected));
    }
    require(found, expected, steps);
    if (expected.identity().isPresent()) {
      steps.addAll(H2IdentityDdl.alter(found, expected));
    }
    steps.addAll(H2ColumnOptions.alter(found, expected));
    return steps;
  }

  private static void compute(Column found, Column expected, List<Step> steps) {
    boolean same =
        found.generated().equals(expected.generated()) && found.type().equals(expected.type());
    if (!same) {
      String sql = H2Names.alterColumn(expected.id()) + expected.type() + generated(expected);
      steps.add(
          found.generated().isEmpty()
              ? losing(expected, sql)
              : Step.slow(expected.id(), sql, Hazard.REWRITES_TABLE));
    }
  }

  /** H2 would round what does not fit. A domain may have yet to be made. */
  private Step changeType(Column found, Column expected) {
    String name = H2Names.quoted(found.id().name());
    Optional<String> named = assumed.expression(found, expected);
    String converted =
        named.orElse("cast(%s as %s)".formatted(name, domains.base(expected.type())));
    return assumed
        .assuming(retyped(expected, named), found, expected)
        .given(
            new Precondition(
                "select 1 from %1$s where %2$s is distinct from cast(%3$s as %4$s)"
                    .formatted(
                        H2Names.table(found.id()),
                        back(found, expected, converted),
                        name,
                        comparable(found.type())),
                "values in %s do not fit %s: change them first"
                    .formatted(expected.id(), expected.type())));
  }

  private String back(Column found, Column expected, String converted) {
    return assumed
        .expressionBack(converted, expected, found)
        .orElse("cast(%s as %s)".formatted(converted, comparable(found.type())));
  }

  /** JSON does not come back from its text: that would be a JSON string. */
  private static String comparable(String type) {
    return type.equals("JSON") ? "CHARACTER VARYING" : type;
  }

  private static Step retyped(Column column, Optional<String> converted) {
    String using = converted.map(" using "::concat).orElse("");
    return Step.slow(
        column.id(),
        H2Names.alterColumn(column.id()) + "set data type " + column.type() + using,
        Hazard.REWRITES_TABLE,
        Hazard.MAY_FAIL_ON_DATA);
  }

  /** Gives it the type of that name that is there then. */
  List<Step> retype(Column found, Column expected) {
    return List.of(changeType(found, expected));
  }

  private static void require(Column found, Column expected, List<Step> steps) {
    String alter = H2Names.alterColumn(expected.id());
    if (expected.notNull() && !found.notNull()) {
      steps.add(
          Step.slow(expected.id(), alter + "set not null", Hazard.MAY_FAIL_ON_DATA)
              .given(
                  new Precondition(
                      "select 1 from %s where %s is null fetch first row only"
                          .formatted(
                              H2Names.table(expected.id()), H2Names.quoted(expected.id().name())),
                      "rows have no value in " + expected.id() + ": fill them in first")));
    } else if (found.notNull() && !expected.notNull()) {
      steps.add(Step.quick(expected.id(), alter + "drop not null"));
    }
  }

  @Override
  public List<Step> drop(Column column) {
    String sql =
        "alter table %s drop column %s"
            .formatted(H2Names.table(column.id()), H2Names.quoted(column.id().name()));
    return List.of(
        column.generated().isEmpty()
            ? losing(column, sql)
            : Step.slow(column.id(), sql, Hazard.REWRITES_TABLE));
  }

  private static Step losing(Column column, String sql) {
    return new Step(
            column.id(),
            sql,
            Set.of(Hazard.DESTRUCTIVE, Hazard.REWRITES_TABLE),
            Step.LOCK_TIMEOUT,
            Duration.ZERO)
        .losing(
            "select count(%s) from %s"
                .formatted(H2Names.quoted(column.id().name()), H2Names.table(column.id())));
  }
}
