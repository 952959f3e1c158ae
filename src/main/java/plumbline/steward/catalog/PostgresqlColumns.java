package plumbline.steward.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plumbline.steward.model.Attribute;
import plumbline.steward.model.Column;
import plumbline.steward.model.ColumnDefault;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;

/** Reads the columns of all kinds of relations, and what they are given by default. */
final class PostgresqlColumns {
  private final PostgresqlFindings findings;
  private final PostgresqlSequences sequences;
  private final Map<Address, List<Attribute>> attributes = new HashMap<>();

  PostgresqlColumns(PostgresqlFindings findings, PostgresqlSequences sequences) {
    this.findings = findings;
    this.sequences = sequences;
  }

  /** Reads a column; to be called for all columns of a relation in their order. */
  void column(PostgresqlRow row) throws SQLException {
    ObjectId table = findings.find(row.address());
    if (table != null) {
      columnOf(table, row);
    } else if (!row.isNull("relation")) {
      attribute(row);
    }
  }

  /** The columns of what is no table, by its address in {@code pg_class}. */
  List<Attribute> attributes(Address relation) {
    return attributes.getOrDefault(relation, List.of());
  }

  void viewDefault(PostgresqlRow row) throws SQLException {
    Address view = row.relation();
    if (findings.find(view) != null) {
      Address column = new Address(view.catalog(), view.oid(), row.number("part"));
      findings.add(row.address(), byDefault(findings.findNamed(column), row));
    }
  }

  private void columnOf(ObjectId table, PostgresqlRow row) throws SQLException {
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

  private void attribute(PostgresqlRow row) throws SQLException {
    Attribute attribute = new Attribute(row.text("name"), row.text("type"), row.text("collation"));
    attributes.computeIfAbsent(row.address(), relation -> new ArrayList<>()).add(attribute);
    findings.part(
        row.partAddress(),
        ObjectId.part(Kind.COLUMN, row.text("schema"), row.text("relation"), attribute.name()));
  }

  private static ColumnDefault byDefault(ObjectId column, PostgresqlRow row) throws SQLException {
    return new ColumnDefault(
        column.sibling(Kind.DEFAULT, column.name()), row.expression("expression"));
  }

  private Column column(ObjectId id, boolean computed, PostgresqlRow row) throws SQLException {
    return new Column(
        id,
        row.text("type"),
        row.text("collation"),
        row.flag("not_null"),
        computed ? row.expression("expression") : "",
        row.text("generated").equals("v"),
        sequences.identity(row.partAddress(), row.text("identity")),
        row.text("storage"),
        row.text("compression"),
        row.number("statistics"),
        row.texts("options").stream().sorted().toList(),
        row.flag("inherited"),
        row.flag("local"));
  }
}
