package plumbline.steward.ddl;

import java.util.ArrayList;
import java.util.List;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.Table;
import plumbline.steward.plan.Hazard;
import plumbline.steward.plan.Step;

/** Which tables a table is a part or an heir of. */
final class Inheritance {
  private Inheritance() {}

  static Step attachPartition(Table table) {
    return Step.slow(
        table.id(),
        "alter table %s attach partition %s %s"
            .formatted(Names.of(table.parents().get(0)), Names.of(table.id()), table.bound()),
        Hazard.MAY_FAIL_ON_DATA);
  }

  /** From some parents to others; their order counts. */
  static List<Step> change(Table found, Table expected) {
    if (found.parents().equals(expected.parents()) && found.bound().equals(expected.bound())) {
      return List.of();
    }
    List<Step> steps = new ArrayList<>();
    if (found.isPartition()) {
      steps.add(detachPartition(found));
    }
    int kept = 0;
    if (!found.isPartition() && !expected.isPartition()) {
      kept = commonStart(found.parents(), expected.parents());
    }
    if (!found.isPartition()) {
      found.parents().stream()
          .skip(kept)
          .map(parent -> heir(found, "no inherit", parent))
          .forEach(steps::add);
    }
    if (expected.isPartition()) {
      steps.add(attachPartition(expected));
    } else {
      expected.parents().stream()
          .skip(kept)
          .map(parent -> heir(expected, "inherit", parent))
          .forEach(steps::add);
    }
    return steps;
  }

  private static Step detachPartition(Table table) {
    return Step.quick(
        table.id(),
        "alter table %s detach partition %s"
            .formatted(Names.of(table.parents().get(0)), Names.of(table.id())));
  }

  private static int commonStart(List<ObjectId> some, List<ObjectId> others) {
    int common = 0;
    while (common < some.size()
        && common < others.size()
        && some.get(common).equals(others.get(common))) {
      common++;
    }
    return common;
  }

  private static Step heir(Table table, String verb, ObjectId parent) {
    return Step.quick(
        table.id(), "alter table %s %s %s".formatted(Names.of(table.id()), verb, Names.of(parent)));
  }
}
