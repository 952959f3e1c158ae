package plumbline.steward.ddl;

import static plumbline.steward.ddl.Names.identifier;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import plumbline.steward.model.Constraint;
import plumbline.steward.model.ObjectId;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Hazard;
import plumbline.steward.plan.Step;
import plumbline.steward.plan.TemporaryName;

/**
 * Constraints: demanded of new rows first and of the old ones afterwards, while others write. Where
 * one changes, the new one takes the old one's place in one statement.
 */
final class ConstraintDdl implements ObjectDdl<Constraint> {
  private static final Pattern DEFERRABILITY =
      Pattern.compile("( DEFERRABLE)?( INITIALLY DEFERRED)?$");

  /** Where rows are in the way of what was demanded before they were looked at. */
  static final String OLD_ROWS =
      "new rows keep to it already: change or delete the old ones that do not, then run this";

  private final Tables tables;
  private final Duplicates duplicates;

  ConstraintDdl(Tables tables) {
    this.tables = tables;
    this.duplicates = new Duplicates(tables);
  }

  @Override
  public Way way(Constraint found, Constraint expected) {
    if (!found.hasIndex() && !expected.hasIndex()) {
      return Way.ALTER;
    }
    if (found.attachedTo() != null) {
      boolean stays = !found.isRemadeAs(expected) && tables.leavesItsParent(found.table());
      return stays ? Way.ALTER : Way.REPLACE;
    }
    if (!found.isRemadeAs(expected)) {
      return Way.ALTER;
    }
    return tables.isPartitioned(found.table()) ? Way.REPLACE : Way.ALTER_ALONE;
  }

  @Override
  public List<Step> create(Constraint constraint) {
    return made(constraint, "");
  }

  /**
   * Makes one.
   *
   * @param before what the same statement says first
   */
  private List<Step> made(Constraint constraint, String before) {
    return constraint.hasIndex() ? withIndex(constraint, before) : withoutIndex(constraint, before);
  }

  private List<Step> withoutIndex(Constraint constraint, String before) {
    String add = alter(constraint) + before + add(constraint);
    boolean neverProven = constraint.definition().endsWith(" NOT ENFORCED");
    if (neverProven || (tables.isNew(constraint.table()) && constraint.validated())) {
      return List.of(Step.quick(constraint.id(), add));
    }
    if (constraint.type() == Constraint.Type.FOREIGN_KEY
        && tables.isPartitioned(constraint.table())) {
      return List.of(
          Step.slow(constraint.id(), add, Hazard.BLOCKS_WRITES, Hazard.MAY_FAIL_ON_DATA));
    }
    Step ofNewRows = Step.quick(constraint.id(), add + " NOT VALID");
    return constraint.validated() ? List.of(ofNewRows, validate(constraint)) : List.of(ofNewRows);
  }

  private List<Step> withIndex(Constraint constraint, String before) {
    ObjectId id = constraint.id();
    String alter =
        "alter table %s%s %s".formatted(before.isEmpty() ? "only " : "", Names.table(id), before);
    Step whole = Step.quick(id, alter + add(constraint));
    if (tables.isNew(constraint.table())) {
      return List.of(whole);
    }
    if (tables.isPartitioned(constraint.table())) {
      return List.of(
          duplicates.ruledOut(
              whole, id, constraint.definition(), constraint.table(), Names.table(id)));
    }
    return ConstraintIndex.of(constraint.definition())
        .map(
            index ->
                before.isEmpty()
                    ? List.of(built(id, id.name(), index), using(id, id.name(), index, alter))
                    : List.of(using(id, TemporaryName.of(id.name()), index, alter)))
        .orElseGet(
            () ->
                List.of(
                    Step.slow(
                        id,
                        alter + add(constraint),
                        Hazard.BLOCKS_WRITES,
                        Hazard.MAY_FAIL_ON_DATA)));
  }

  /** Builds the index of a key that is to change, which then takes the place of the present one. */
  @Override
  public List<Step> prepare(Constraint expected) {
    String name = TemporaryName.of(expected.id().name());
    return ConstraintIndex.of(expected.definition())
        .map(
            index ->
                List.of(IndexDdl.dropped(expected.id(), name), built(expected.id(), name, index)))
        .orElse(List.of());
  }

  private static Step built(ObjectId id, String name, ConstraintIndex index) {
    String sql =
        "create unique index concurrently %s on %s %s"
            .formatted(identifier(name), Names.table(id), index.keys());
    return new Step(id, sql, Set.of(Hazard.MAY_FAIL_ON_DATA), Duration.ZERO, Duration.ZERO);
  }

  private static Step using(ObjectId id, String name, ConstraintIndex index, String alter) {
    return Step.quick(
        id,
        alter
            + "add constraint %s %s using index %s%s"
                .formatted(
                    identifier(id.name()),
                    index.demand(),
                    identifier(name),
                    index.deferrability()));
  }

  @Override
  public List<Step> alter(Constraint found, Constraint expected) {
    if (!found.definition().equals(expected.definition())) {
      return isSameButForDeferrability(found, expected) ? List.of(defer(expected)) : swap(expected);
    }
    if (found.isRemadeAs(expected)) {
      return swap(expected);
    }
    if (found.validated() == expected.validated()) {
      return List.of();
    }
    return expected.validated() ? List.of(validate(expected)) : swap(expected);
  }

  private static boolean isSameButForDeferrability(Constraint found, Constraint expected) {
    return expected.type() == Constraint.Type.FOREIGN_KEY
        && (found.enforced() || !expected.enforced())
        && found.validated() == expected.validated()
        && withoutDeferrability(found).equals(withoutDeferrability(expected));
  }

  private static String withoutDeferrability(Constraint constraint) {
    return DEFERRABILITY.matcher(constraint.definition()).replaceFirst("");
  }

  private static Step defer(Constraint constraint) {
    String deferrability =
        constraint.definition().substring(withoutDeferrability(constraint).length());
    return Step.quick(
        constraint.id(),
        "%salter constraint %s%s"
            .formatted(
                alter(constraint),
                identifier(constraint.id().name()),
                deferrability.isEmpty() ? " NOT DEFERRABLE" : deferrability));
  }

  private List<Step> swap(Constraint expected) {
    return made(expected, "drop constraint %s, ".formatted(identifier(expected.id().name())));
  }

  private static Step validate(Constraint constraint) {
    return validate(constraint.id(), alter(constraint), identifier(constraint.id().name()));
  }

  /**
   * Demands of the old rows what is demanded of new ones already.
   *
   * @param alter how the statement begins, with a blank after it
   */
  static Step validate(ObjectId subject, String alter, String constraint) {
    return Step.slow(subject, alter + "validate constraint " + constraint, Hazard.MAY_FAIL_ON_DATA)
        .remediedBy(OLD_ROWS);
  }

  @Override
  public List<Step> drop(Constraint constraint) {
    return List.of(
        Step.quick(
            constraint.id(),
            alter(constraint) + "drop constraint if exists " + identifier(constraint.id().name())));
  }

  private static String alter(Constraint constraint) {
    return "alter table %s ".formatted(Names.table(constraint.id()));
  }

  private static String add(Constraint constraint) {
    return "add " + inline(constraint);
  }

  /** As it stands in the statement that makes its table. */
  static String inline(Constraint constraint) {
    return "constraint %s %s"
        .formatted(identifier(constraint.id().name()), constraint.definition());
  }
}
