package plumbline.steward.ddl;

import java.util.ArrayList;
import java.util.List;
import plumbline.steward.model.Extension;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Step;

/** Extensions. */
final class ExtensionDdl implements ObjectDdl<Extension> {

  @Override
  public Way way(Extension found, Extension expected) {
    return Way.ALTER;
  }

  @Override
  public List<Step> create(Extension extension) {
    return List.of(
        Step.quick(
            extension.id(),
            "create extension %s with schema %s version %s"
                .formatted(
                    Names.of(extension.id()),
                    Names.identifier(extension.schema()),
                    Names.literal(extension.version()))));
  }

  @Override
  public List<Step> alter(Extension found, Extension expected) {
    String alter = "alter extension " + Names.of(expected.id());
    List<Step> steps = new ArrayList<>();
    if (!found.version().equals(expected.version())) {
      String version = Names.literal(expected.version());
      steps.add(Step.quick(expected.id(), alter + " update to " + version));
    }
    if (!found.schema().equals(expected.schema())) {
      String schema = Names.identifier(expected.schema());
      steps.add(Step.quick(expected.id(), alter + " set schema " + schema));
    }
    return steps;
  }

  @Override
  public List<Step> drop(Extension extension) {
    return List.of(Step.quick(extension.id(), "drop extension " + Names.of(extension.id())));
  }
}
