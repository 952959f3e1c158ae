package plumbline.steward.catalog;

import java.sql.SQLException;
import plumbline.steward.model.Constraint;
import plumbline.steward.model.Index;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;

/** Reads constraints and indexes. */
final class PostgresqlConstraints {
  private final PostgresqlFindings findings;

  PostgresqlConstraints(PostgresqlFindings findings) {
    this.findings = findings;
  }

  void constraint(PostgresqlRow row) throws SQLException {
    ObjectId table = findings.find(row.relation());
    if (table == null || table.kind() != Kind.TABLE) {
      return;
    }
    Constraint constraint =
        new Constraint(
            table.sibling(Kind.CONSTRAINT, row.text("name")),
            type(row.text("type")),
            row.definitionAlone(),
            row.isValidated(),
            row.flag("enforced"),
            parent(row));
    findings.add(row.address(), constraint);
    if (constraint.type() == Constraint.Type.NOT_NULL) {
      Address relation = row.relation();
      findings.nullable(new Address(relation.catalog(), relation.oid(), row.number("part")));
    }
    if (constraint.hasIndex()) {
      findings.part(
          new Address(row.bigNumber("relation_catalog"), row.bigNumber("index"), 0),
          ObjectId.of(Kind.INDEX, table.schema(), row.text("name")));
    }
  }

  void index(PostgresqlRow row) throws SQLException {
    ObjectId relation = findings.find(row.relation());
    if (relation == null || !findings.standsAlone(row.address())) {
      return;
    }
    ObjectId parent =
        row.isNull("parent_name")
            ? null
            : ObjectId.of(Kind.INDEX, row.text("parent_schema"), row.text("parent_name"));
    Index index =
        new Index(
            ObjectId.of(Kind.INDEX, row.text("schema"), row.text("name")),
            relation,
            row.expression("definition"),
            row.flag("valid"),
            parent,
            row.texts("statistics"));
    findings.add(row.address(), index);
  }

  private ObjectId parent(PostgresqlRow row) throws SQLException {
    if (row.isNull("parent_name")) {
      return null;
    }
    Address table =
        new Address(row.bigNumber("relation_catalog"), row.bigNumber("parent_relation"), 0);
    return findings.find(table).sibling(Kind.CONSTRAINT, row.text("parent_name"));
  }

  private static Constraint.Type type(String letter) {
    return switch (letter) {
      case "p" -> Constraint.Type.PRIMARY_KEY;
      case "u" -> Constraint.Type.UNIQUE;
      case "x" -> Constraint.Type.EXCLUSION;
      case "f" -> Constraint.Type.FOREIGN_KEY;
      case "n" -> Constraint.Type.NOT_NULL;
      default -> Constraint.Type.CHECK;
    };
  }
}
