package plumbline.steward.ddl;

import java.util.ArrayList;
import java.util.List;
import plumbline.steward.model.Constraint;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Hazard;
import plumbline.steward.plan.Step;
import plumbline.steward.plan.TemporaryName;

/**
 * Constraints of tables. A rule that says something else is added before the present one goes, as
 * rows may not keep to it; a key is not, as others refer to it.
 */
final class H2ConstraintDdl implements ObjectDdl<Constraint> {

  @Override
  public Way way(Constraint found, Constraint expected) {
    boolean alike = !found.hasIndex() || found.definition().equals(expected.definition());
    return found.type() == expected.type() && alike ? Way.ALTER : Way.REPLACE;
  }

  @Override
  public List<Step> create(Constraint constraint) {
    return List.of(add(constraint, constraint.id().name()));
  }

  private static Step add(Constraint constraint, String name) {
    return Step.slow(
        constraint.id(),
        "alter table %s add constraint %s %s"
            .formatted(
                H2Names.table(constraint.id()), H2Names.quoted(name), constraint.definition()),
        Hazard.BLOCKS_WRITES,
        Hazard.MAY_FAIL_ON_DATA);
  }

  @Override
  public List<Step> alter(Constraint found, Constraint expected) {
    return found.definition().equals(expected.definition())
        ? look(expected)
        : swap(found, expected);
  }

  private List<Step> swap(Constraint found, Constraint expected) {
    String temporary = TemporaryName.of(expected.id().name());
    List<Step> steps = new ArrayList<>();
    steps.add(add(expected, temporary));
    steps.addAll(drop(found));
    steps.add(
        Step.quick(
            expected.id(),
            "alter table %s rename constraint %s to %s"
                .formatted(
                    H2Names.table(expected.id()),
                    H2Names.quoted(temporary),
                    H2Names.quoted(expected.id().name()))));
    return steps;
  }

  /** H2 stops and starts to look at the references of a table, at all of them at once. */
  private static List<Step> look(Constraint expected) {
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
