package plumbline.steward.ddl;

import static plumbline.steward.ddl.Names.identifier;

import plumbline.steward.model.ObjectId;
import plumbline.steward.plan.Step;

/** When a trigger or rule is heeded. */
final class Firing {
  /** As it is with a new one. */
  static final String ORIGIN = "origin";

  private Firing() {}

  static Step set(ObjectId id, String firing) {
    String verb =
        switch (firing) {
          case ORIGIN -> "enable";
          case "disabled" -> "disable";
          default -> "enable " + firing;
        };
    return Step.quick(
        id,
        "alter table %s %s %s %s"
            .formatted(Names.table(id), verb, id.kind().words(), identifier(id.name())));
  }
}
