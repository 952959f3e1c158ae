package plumbline.steward.ddl;

import java.util.List;
import java.util.stream.Stream;
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
    int kept = found.parentsSharedWith(expected).size();
    return Stream.concat(
            found.parents().stream().skip(kept).map(parent -> leave(found, parent)),
            expected.parents().stream().skip(kept).map(parent -> join(expected, parent)))
        .toList();
  }

  private static Step leave(Table table, ObjectId parent) {
    return table.isPartition()
        ? Step.quick(
            table.id(),
            "alter table %s detach partition %s".formatted(Names.of(parent), Names.of(table.id())))
        : heir(table, "no inherit", parent);
  }

  private static Step join(Table table, ObjectId parent) {
    return table.isPartition() ? attachPartition(table) : heir(table, "inherit", parent);
  }

  private static Step heir(Table table, String verb, ObjectId parent) {
    return Step.quick(
        table.id(), "alter table %s %s %s".formatted(Names.of(table.id()), verb, Names.of(parent)));
  }
}
