package plumbline.steward.plan;

import plumbline.steward.model.SchemaObject;
import plumbline.steward.model.Table;

/** What a table can be told only when its indexes are there: which of them it is marked by. */
final class LateParts {
  private LateParts() {}

  /** A table as it can be made. */
  static Table without(Table table) {
    return with(
        table,
        table.replicaIdentity().startsWith("index") ? "default" : table.replicaIdentity(),
        "");
  }

  /** An object as it should be, but for the marks of a table, which are as they were. */
  static SchemaObject asIn(SchemaObject found, SchemaObject expected) {
    return found instanceof Table there && expected instanceof Table table
        ? with(table, there.replicaIdentity(), there.clusteredOn())
        : expected;
  }

  private static Table with(Table table, String replicaIdentity, String clusteredOn) {
    return new Table(
        table.id(),
        table.unlogged(),
        table.partitionKey(),
        table.parents(),
        table.bound(),
        table.ofType(),
        table.accessMethod(),
        table.tablespace(),
        table.options(),
        table.rowSecurity(),
        table.forcedRowSecurity(),
        replicaIdentity,
        clusteredOn);
  }
}
