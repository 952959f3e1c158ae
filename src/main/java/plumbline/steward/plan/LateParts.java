package plumbline.steward.plan;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.model.Table;

/**
 * What a table is told only when its parts are there: which parents it joins, which indexes it is
 * marked by, and that its policies apply, as without one nobody sees a row.
 */
final class LateParts {
  private static final String INDEX = "index ";

  private LateParts() {}

  /** A table as it can be made. */
  static Table without(Table table) {
    return with(
        table,
        false,
        table.replicaIdentity().startsWith(INDEX) ? "default" : table.replicaIdentity(),
        "");
  }

  /** An object as it should be, but for what a table is told last, which is as it was. */
  static SchemaObject asIn(SchemaObject found, SchemaObject expected) {
    return found instanceof Table there && expected instanceof Table table
        ? with(
            table.under(table.parentsSharedWith(there)),
            table.rowSecurity() && there.rowSecurity(),
            there.replicaIdentity(),
            there.clusteredOn())
        : expected;
  }

  /** A table whose marks are lost with some indexes. */
  static Table without(Table table, Set<String> indexes) {
    String identity = table.replicaIdentity();
    return with(
        table,
        table.rowSecurity(),
        identity.startsWith(INDEX) && indexes.contains(identity.substring(INDEX.length()))
            ? "default"
            : identity,
        indexes.contains(table.clusteredOn()) ? "" : table.clusteredOn());
  }

  /** Which indexes a table is marked by. */
  static Set<String> marks(Table table) {
    String identity = table.replicaIdentity();
    return Stream.of(
            identity.startsWith(INDEX) ? identity.substring(INDEX.length()) : "",
            table.clusteredOn())
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  private static Table with(
      Table table, boolean rowSecurity, String replicaIdentity, String clusteredOn) {
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
        rowSecurity,
        table.forcedRowSecurity(),
        replicaIdentity,
        clusteredOn);
  }
}
