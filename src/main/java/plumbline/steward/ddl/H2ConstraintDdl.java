package plumbline.steward.ddl;

import static plumbline.steward.model.Constraint.Type.PRIMARY_KEY;

import java.util.ArrayList;
import java.util.List;
import plumbline.steward.model.Constraint;
import plumbline.steward.model.ObjectId;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Hazard;
import plumbline.steward.plan.Step;
import plumbline.steward.plan.TemporaryName;

/**
 * Constraints of tables. One that changes is demanded beside the present one, which goes when the
 * rows keep to both; but a table has one primary key, whose index another key would share.
 */
final class H2ConstraintDdl implements ObjectDdl<Constraint> {
  private final Tables tables;
  private final Duplicates duplicates;

  H2ConstraintDdl(Tables tables) {
    this.tables = tables;
    this.duplicates = new Duplicates(tables);
  }

  @Override
  public Way way(Constraint found, Constraint expected) {
    if (!found.isRemadeAs(expected)) {
      return Way.ALTER;
    }
    if (isKey(found, expected)) {
      return found.type() == PRIMARY_KEY || expected.type() == PRIMARY_KEY
          ? Way.REPLACE
          : Way.ALTER_ALONE;
    }
    return tables.isRetyped(found.table()) ? Way.REPLACE : Way.ALTER;
  }

  /** Whether it is, or is to be, something that foreign keys lead to. */
  private static boolean isKey(Constraint found, Constraint expected) {
    return found.hasIndex() || expected.hasIndex();
  }

  @Override
  public List<Step> create(Constraint constraint) {
    ObjectId id = constraint.id();
    return List.of(
        duplicates.ruledOut(
            added(constraint, id.name()),
            id,
            constraint.definition(),
            constraint.table(),
            H2Names.table(id)));
  }

  private static Step added(Constraint constraint, String name) {
    return Step.slow(
        constraint.id(),
        "%sadd constraint %s %s"
            .formatted(alter(constraint.id()), H2Names.quoted(name), constraint.definition()),
        Hazard.BLOCKS_WRITES,
        Hazard.MAY_FAIL_ON_DATA);
  }

  @Override
  public List<Step> prepare(Constraint expected) {
    return List.of(added(expected, TemporaryName.of(expected.id().name())));
  }

  @Override
  public List<Step> alter(Constraint found, Constraint expected) {
    if (!found.isRemadeAs(expected)) {
      return List.of(lookAtReferences(expected));
    }
    ObjectId id = expected.id();
    List<Step> steps = new ArrayList<>(isKey(found, expected) ? List.of() : prepare(expected));
    steps.addAll(drop(found));
    steps.add(
        Step.quick(
            id,
            "%srename constraint %s to %s"
                .formatted(
                    alter(id),
                    H2Names.quoted(TemporaryName.of(id.name())),
                    H2Names.quoted(id.name()))));
    return steps;
  }

  /** H2 stops and starts to look at the references of a table, at all of them at once. */
  private static Step lookAtReferences(Constraint expected) {
    return Step.slow(
        expected.id(),
        alter(expected.id())
            + "set referential_integrity "
            + (expected.validated() ? "true check" : "false"),
        Hazard.BLOCKS_WRITES,
        Hazard.MAY_FAIL_ON_DATA);
  }

  @Override
  public List<Step> drop(Constraint constraint) {
    ObjectId id = constraint.id();
    return List.of(Step.quick(id, alter(id) + "drop constraint " + H2Names.quoted(id.name())));
  }

  private static String alter(ObjectId constraint) {
    return "alter table %s ".formatted(H2Names.table(constraint));
  }
}
