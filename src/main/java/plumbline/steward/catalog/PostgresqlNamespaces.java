package plumbline.steward.catalog;

import java.sql.SQLException;
import plumbline.steward.model.Extension;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.Schema;

/** Reads schemas and extensions. */
final class PostgresqlNamespaces {
  private final PostgresqlFindings findings;

  PostgresqlNamespaces(PostgresqlFindings findings) {
    this.findings = findings;
  }

  void schema(PostgresqlRow row) throws SQLException {
    if (findings.standsAlone(row.address())) {
      ObjectId id = ObjectId.databaseWide(Kind.SCHEMA, row.text("name"));
      findings.addOwned(row.address(), new Schema(id), row.text("owner"));
    }
  }

  void extension(PostgresqlRow row) throws SQLException {
    ObjectId id = ObjectId.databaseWide(Kind.EXTENSION, row.text("name"));
    findings.add(row.address(), new Extension(id, row.text("schema"), row.text("version")));
  }
}
