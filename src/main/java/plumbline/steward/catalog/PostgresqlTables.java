package plumbline.steward.catalog;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.Table;

/** Reads tables without what belongs to them. */
final class PostgresqlTables {
  private final PostgresqlFindings findings;

  PostgresqlTables(PostgresqlFindings findings) {
    this.findings = findings;
  }

  void read(PostgresqlRow row) throws SQLException {
    if (!findings.standsAlone(row.address())) {
      return;
    }
    Table table =
        new Table(
            ObjectId.of(Kind.TABLE, row.text("schema"), row.text("name")),
            row.flag("unlogged"),
            row.text("partition_key"),
            parents(row.texts("parent_schemas"), row.texts("parent_names")),
            row.text("bound"),
            row.text("of_type"),
            row.text("access_method"),
            row.text("tablespace"),
            row.options(),
            row.flag("row_security"),
            row.flag("forced_row_security"),
            replicaIdentity(row),
            row.text("clustered_on"));
    findings.addOwned(row.address(), table, row.text("owner"));
  }

  private static List<ObjectId> parents(List<String> schemas, List<String> names) {
    return IntStream.range(0, names.size())
        .mapToObj(number -> ObjectId.of(Kind.TABLE, schemas.get(number), names.get(number)))
        .toList();
  }

  private static String replicaIdentity(PostgresqlRow row) throws SQLException {
    return switch (row.text("replica_identity")) {
      case "n" -> "nothing";
      case "f" -> "full";
      case "i" -> "index " + row.text("replica_identity_index");
      default -> "default";
    };
  }
}
