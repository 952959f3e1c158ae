package plumbline.steward.ddl;

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
 * rows keep to both. A table has one primary key only: a unique key stands in for the next one.
 */
final class H2ConstraintDdl implements ObjectDdl<Constraint> {
  private final Tables tables;

  H2ConstraintDdl(Tables tables) {
    this.tables = tables;
  }

  @Override
  public Way way(Constraint found, Constraint expected) {
    if (!found.isRemadeAs(expected)) {
      return Way.ALTER;
    }
    if (isKey(found, expected)) {
      return Way.ALTER_ALONE;
    }
    return tables.isRetyped(found.table()) ? Way.REPLACE : Way.ALTER;
  }

  /** Whether it is, or is to be, something that foreign keys lead to. */
  private static boolean isKey(Constraint found, Constraint expected) {
    return found.hasIndex() || expected.hasIndex();
  }

  @Override
  public List<Step> create(Constraint constraint) {
    return List.of(added(constraint, constraint.id().name(), constraint.definition()));
  }

  private static Step added(Constraint constraint, String name, String definition) {
    return Step.slow(
        constraint.id(),
        "%sadd constraint %s %s"
            .formatted(alter(constraint.id()), H2Names.quoted(name), definition),
        Hazard.BLOCKS_WRITES,
        Hazard.MAY_FAIL_ON_DATA);
  }

  @Override
  public List<Step> prepare(Constraint expected) {
    return List.of(
        added(
            expected,
            TemporaryName.of(expected.id().name()),
            expected.definition().replaceFirst("^PRIMARY KEY ", "UNIQUE ")));
  }

  @Override
  public List<Step> alter(Constraint found, Constraint expected) {
    if (!found.isRemadeAs(expected)) {
      return List.of(lookAtReferences(expected));
    }
    List<Step> steps = new ArrayList<>(isKey(found, expected) ? List.of() : prepare(expected));
    steps.addAll(drop(found));
    String temporary = TemporaryName.of(expected.id().name());
    if (expected.type() == Constraint.Type.PRIMARY_KEY) {
      steps.addAll(create(expected));
      steps.add(drop(expected.id(), temporary));
    } else {
      steps.add(
          Step.quick(
              expected.id(),
              "%srename constraint %s to %s"
                  .formatted(
                      alter(expected.id()),
                      H2Names.quoted(temporary),
                      H2Names.quoted(expected.id().name()))));
    }
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
    return List.of(drop(constraint.id(), constraint.id().name()));
  }

  private static Step drop(ObjectId subject, String constraint) {
    return Step.quick(subject, alter(subject) + "drop constraint " + H2Names.quoted(constraint));
  }

  private static String alter(ObjectId constraint) {
    return "alter table %s ".formatted(H2Names.table(constraint));
  }
}
