package plumbline.steward.ddl;

import java.util.List;
import plumbline.steward.model.Schema;
import plumbline.steward.plan.Dialect.Way;
import plumbline.steward.plan.Step;

/** Schemas, of which there is nothing to alter. */
final class SchemaDdl implements ObjectDdl<Schema> {

  @Override
  public Way way(Schema found, Schema expected) {
    return Way.ALTER;
  }

  @Override
  public List<Step> create(Schema schema) {
    return List.of(Step.quick(schema.id(), "create schema " + Names.of(schema.id())));
  }

  @Override
  public List<Step> alter(Schema found, Schema expected) {
    return List.of();
  }

  @Override
  public List<Step> drop(Schema schema) {
    return List.of(Step.quick(schema.id(), "drop schema " + Names.of(schema.id())));
  }
}
