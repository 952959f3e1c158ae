package plumbline.steward.catalog;

import java.sql.SQLException;
import plumbline.steward.model.Column;
import plumbline.steward.model.ColumnDefault;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;

/** Reads the columns of tables, and what columns are given by default. */
final class PostgresqlColumns {
  private final PostgresqlFindings findings;
  private final PostgresqlSequences sequences;

  PostgresqlColumns(PostgresqlFindings findings, PostgresqlSequences sequences) {
    this.findings = findings;
    this.sequences = sequences;
  }

  void column(PostgresqlRow row) throws SQLException {
    ObjectId table = findings.find(row.address());
    if (table == null) {
      return;
    }
    ObjectId id = table.sibling(Kind.COLUMN, row.text("name"));
    boolean computed = !row.text("generated").isEmpty();
    findings.add(row.partAddress(), column(id, computed, row));
    if (!row.isNull("expression")) {
      Address address =
          new Address(row.bigNumber("default_catalog"), row.bigNumber("default_oid"), 0);
      if (computed) {
        findings.alias(address, id);
      } else {
        findings.add(address, byDefault(id, row));
      }
    }
  }

  void viewDefault(PostgresqlRow row) throws SQLException {
    ObjectId view = findings.find(row.relation());
    if (view != null) {
      findings.add(row.address(), byDefault(view.sibling(Kind.COLUMN, row.text("name")), row));
    }
  }

  private static ColumnDefault byDefault(ObjectId column, PostgresqlRow row) throws SQLException {
    return new ColumnDefault(column.sibling(Kind.DEFAULT, column.name()), row.text("expression"));
  }

  private Column column(ObjectId id, boolean computed, PostgresqlRow row) throws SQLException {
    return new Column(
        id,
        row.text("type"),
        row.text("collation"),
        row.flag("not_null"),
        computed ? row.text("expression") : "",
        row.text("generated").equals("v"),
        sequences.identity(id, row.text("identity")),
        row.text("storage"),
        row.text("compression"),
        row.number("statistics"),
        row.texts("options").stream().sorted().toList(),
        row.flag("inherited"),
        row.flag("local"));
  }
}
