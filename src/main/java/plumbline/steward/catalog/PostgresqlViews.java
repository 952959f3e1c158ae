package plumbline.steward.catalog;

import java.sql.SQLException;
import plumbline.steward.model.CompositeType;
import plumbline.steward.model.Kind;
import plumbline.steward.model.MaterializedView;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.model.View;

/** Reads views, and composite types, which have columns as views do. */
final class PostgresqlViews {
  private final PostgresqlFindings findings;
  private final PostgresqlColumns columns;

  PostgresqlViews(PostgresqlFindings findings, PostgresqlColumns columns) {
    this.findings = findings;
    this.columns = columns;
  }

  void view(PostgresqlRow row) throws SQLException {
    if (findings.standsAlone(row.address())) {
      SchemaObject view = row.flag("materialized") ? materialized(row) : plain(row);
      findings.addOwned(row.address(), view, row.text("owner"));
    }
  }

  void compositeType(PostgresqlRow row) throws SQLException {
    if (findings.standsAlone(row.address())) {
      ObjectId id = ObjectId.of(Kind.COMPOSITE_TYPE, row.text("schema"), row.text("name"));
      CompositeType type = new CompositeType(id, columns.attributes(row.relation()));
      findings.addOwned(row.address(), type, row.text("owner"));
    }
  }

  private View plain(PostgresqlRow row) throws SQLException {
    return new View(
        ObjectId.of(Kind.VIEW, row.text("schema"), row.text("name")),
        row.expression("query"),
        columns.attributes(row.address()),
        row.options());
  }

  private static MaterializedView materialized(PostgresqlRow row) throws SQLException {
    return new MaterializedView(
        ObjectId.of(Kind.MATERIALIZED_VIEW, row.text("schema"), row.text("name")),
        row.expression("query"),
        row.text("access_method"),
        row.text("tablespace"),
        row.options());
  }
}
