package plumbline.steward.ddl;

import java.util.List;
import plumbline.steward.model.Constraint;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Hazard;
import plumbline.steward.plan.Step;

/** Constraints of tables. */
final class H2ConstraintDdl implements ObjectDdl<Constraint> {

  @Override
  public Way way(Constraint found, Constraint expected) {
    return found.type() == expected.type() && found.definition().equals(expected.definition())
        ? Way.ALTER
        : Way.REPLACE;
  }

  @Override
  public List<Step> create(Constraint constraint) {
    return List.of(
        Step.slow(
            constraint.id(),
            "alter table %s add constraint %s %s"
                .formatted(
                    H2Names.table(constraint.id()),
                    H2Names.quoted(constraint.id().name()),
                    constraint.definition()),
            Hazard.BLOCKS_WRITES,
            Hazard.MAY_FAIL_ON_DATA));
  }

  /** H2 stops and starts to look at the references of a table, at all of them at once. */
  @Override
  public List<Step> alter(Constraint found, Constraint expected) {
    return List.of(
        Step.slow(
            expected.id(),
            "alter table %s set referential_integrity %s"
                .formatted(
                    H2Names.table(expected.id()), expected.validated() ? "true check" : "false"),
            Hazard.BLOCKS_WRITES,
            Hazard.MAY_FAIL_ON_DATA));
  }

  @Override
  public List<Step> drop(Constraint constraint) {
    return List.of(
        Step.quick(
            constraint.id(),
            "alter table %s drop constraint %s"
                .formatted(
                    H2Names.table(constraint.id()), H2Names.quoted(constraint.id().name()))));
  }
}
