package plumbline.steward.ddl;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.steward.model.Constraint;
import plumbline.steward.plan.Hazard;
import plumbline.steward.plan.Step;

/**
 * The unique index behind a constraint, which can be built before it while others write.
 *
 * @param demand {@code PRIMARY KEY} or {@code UNIQUE}
 * @param columns as they are listed, with those that are included
 * @param nulls how it takes nulls, with a blank before it; mostly empty
 * @param deferrability with a blank before it; mostly empty
 */
record ConstraintIndex(
    Constraint constraint, String demand, String columns, String nulls, String deferrability) {
  private static final Pattern DEFINITION =
      Pattern.compile(
          "(PRIMARY KEY|UNIQUE)( NULLS NOT DISTINCT)? (\\(.*?\\))((?: DEFERRABLE)?(?: INITIALLY"
              + " DEFERRED)?)");

  /** Empty where no such index can be built beforehand. */
  static Optional<ConstraintIndex> of(Constraint constraint) {
    Matcher parts = DEFINITION.matcher(constraint.definition());
    if (!parts.matches() || parts.group(3).contains(" WITHOUT OVERLAPS")) {
      return Optional.empty();
    }
    String nulls = parts.group(2) == null ? "" : parts.group(2);
    return Optional.of(
        new ConstraintIndex(constraint, parts.group(1), parts.group(3), nulls, parts.group(4)));
  }

  /** Builds it. */
  Step built(String name) {
    String sql =
        "create unique index concurrently %s on %s %s%s"
            .formatted(Names.identifier(name), Names.table(constraint.id()), columns, nulls);
    return new Step(
        constraint.id(), sql, Set.of(Hazard.MAY_FAIL_ON_DATA), Duration.ZERO, Duration.ZERO);
  }
}
