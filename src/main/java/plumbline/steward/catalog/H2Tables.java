package plumbline.steward.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plumbline.steward.model.Attribute;
import plumbline.steward.model.Column;
import plumbline.steward.model.ColumnDefault;
import plumbline.steward.model.Identity;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.Schema;
import plumbline.steward.model.SequenceOptions;
import plumbline.steward.model.Table;
import plumbline.steward.model.Unmodelled;
import plumbline.steward.model.View;

/** Reads schemas, and tables and views with their columns; in the order of its methods. */
final class H2Tables {
  private final H2Findings findings;
  private final Map<ObjectId, List<Attribute>> viewColumns = new HashMap<>();

  H2Tables(H2Findings findings) {
    this.findings = findings;
  }

  void schema(H2Row row) throws SQLException {
    findings.add(
        new Schema(ObjectId.databaseWide(Kind.SCHEMA, row.text("schema_name"))),
        row.text("remarks"));
  }

  void table(H2Row row) throws SQLException {
    ObjectId id =
        ObjectId.of(
            Kind.valueOf(row.text("kind")), row.text("table_schema"), row.text("table_name"));
    String comment = row.text("remarks");
    if (id.kind() == Kind.TABLE) {
      findings.add(
          new Table(
              id, false, "", List.of(), "", "", "", "", List.of(), false, false, "default", ""),
          comment);
    } else {
      findings.add(new Unmodelled(id, "", ""), comment);
    }
  }

  void column(H2Row row) throws SQLException {
    String schema = row.text("table_schema");
    String name = row.text("column_name");
    ObjectId relation = findings.findRelation(schema, row.text("table_name"));
    if (relation == null) {
      viewColumns
          .computeIfAbsent(
              ObjectId.of(Kind.VIEW, schema, row.text("table_name")), any -> new ArrayList<>())
          .add(new Attribute(name, "", ""));
    } else if (relation.kind() == Kind.TABLE) {
      ObjectId id = relation.sibling(Kind.COLUMN, name);
      findings.add(
          new Column(
              id,
              row.text("type"),
              "",
              row.flag("not_null"),
              row.text("generated"),
              false,
              identity(row),
              "",
              "",
              -1,
              columnOptions(row),
              false,
              true),
          row.text("remarks"));
      if (!row.isNull("column_default")) {
        ObjectId value = id.sibling(Kind.DEFAULT, name);
        findings.add(new ColumnDefault(value, row.text("column_default")), "");
      }
    }
  }

  private static Identity identity(H2Row row) throws SQLException {
    return row.isNull("identity")
        ? Identity.NONE
        : new Identity(
            row.text("identity"),
            "",
            new SequenceOptions(
                row.text("identity_type"),
                row.number("identity_start"),
                row.number("identity_increment"),
                row.number("identity_minimum"),
                row.number("identity_maximum"),
                row.number("identity_cache"),
                row.flag("identity_cycle")));
  }

  /** What only H2 knows of a column, sorted. */
  private static List<String> columnOptions(H2Row row) throws SQLException {
    List<String> options = new ArrayList<>();
    if (row.flag("default_on_null")) {
      options.add("default on null");
    }
    if (row.flag("invisible")) {
      options.add("invisible");
    }
    if (!row.isNull("column_on_update")) {
      options.add("on update " + row.text("column_on_update"));
    }
    return options;
  }

  /**
   * A view that has lost what it selects from is marked so. The types of its columns follow from
   * its query, and H2 notices late that they have changed.
   */
  void view(H2Row row) throws SQLException {
    ObjectId id = ObjectId.of(Kind.VIEW, row.text("table_schema"), row.text("table_name"));
    findings.add(
        new View(
            id,
            row.text("view_definition"),
            viewColumns.getOrDefault(id, List.of()),
            row.flag("valid") ? List.of() : List.of("invalid")),
        row.text("remarks"));
  }
}
