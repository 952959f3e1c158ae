package plumbline.steward.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plumbline.steward.model.Attribute;
import plumbline.steward.model.CompositeType;
import plumbline.steward.model.Kind;
import plumbline.steward.model.MaterializedView;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.model.View;

/** Reads views, and composite types, which have columns as views do. */
final class PostgresqlViews {
  private final PostgresqlFindings findings;
  private final Map<Long, List<Attribute>> attributes = new HashMap<>();

  PostgresqlViews(PostgresqlFindings findings) {
    this.findings = findings;
  }

  /** To be read before the views and types. */
  void attribute(PostgresqlRow row) throws SQLException {
    Attribute attribute = new Attribute(row.text("name"), row.text("type"), row.text("collation"));
    attributes.computeIfAbsent(row.bigNumber("oid"), relation -> new ArrayList<>()).add(attribute);
    findings.part(
        row.partAddress(),
        ObjectId.part(Kind.COLUMN, row.text("schema"), row.text("relation"), row.text("name")));
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
      CompositeType type = new CompositeType(id, attributesOf(row.bigNumber("relation")));
      findings.addOwned(row.address(), type, row.text("owner"));
    }
  }

  private View plain(PostgresqlRow row) throws SQLException {
    return new View(
        ObjectId.of(Kind.VIEW, row.text("schema"), row.text("name")),
        row.text("query"),
        attributesOf(row.bigNumber("oid")),
        row.options());
  }

  private static MaterializedView materialized(PostgresqlRow row) throws SQLException {
    return new MaterializedView(
        ObjectId.of(Kind.MATERIALIZED_VIEW, row.text("schema"), row.text("name")),
        row.text("query"),
        row.text("access_method"),
        row.text("tablespace"),
        row.options());
  }

  private List<Attribute> attributesOf(long relation) {
    return attributes.getOrDefault(relation, List.of());
  }
}
