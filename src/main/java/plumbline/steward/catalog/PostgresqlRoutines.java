package plumbline.steward.catalog;

import java.sql.SQLException;
import java.util.List;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.Policy;
import plumbline.steward.model.Routine;
import plumbline.steward.model.Rule;
import plumbline.steward.model.Trigger;

/** Reads what runs by itself or is called: routines, triggers, rules and policies. */
final class PostgresqlRoutines {
  private final PostgresqlFindings findings;

  PostgresqlRoutines(PostgresqlFindings findings) {
    this.findings = findings;
  }

  void routine(PostgresqlRow row) throws SQLException {
    if (findings.standsAlone(row.address())) {
      ObjectId id =
          ObjectId.routine(
              row.flag("procedure") ? Kind.PROCEDURE : Kind.FUNCTION,
              row.text("schema"),
              row.text("name"),
              row.text("arguments"));
      Routine routine = new Routine(id, row.text("definition"), row.text("signature"));
      findings.addOwned(row.address(), routine, row.text("owner"));
    }
  }

  void trigger(PostgresqlRow row) throws SQLException {
    ObjectId relation = findings.find(row.relation());
    if (relation != null && findings.standsAlone(row.address())) {
      ObjectId id = relation.sibling(Kind.TRIGGER, row.text("name"));
      findings.add(row.address(), new Trigger(id, row.expression("definition"), firing(row)));
    }
  }

  void rule(PostgresqlRow row) throws SQLException {
    ObjectId relation = findings.find(row.relation());
    if (relation != null) {
      ObjectId id = relation.sibling(Kind.RULE, row.text("name"));
      findings.add(row.address(), new Rule(id, row.expression("definition"), firing(row)));
    }
  }

  void policy(PostgresqlRow row) throws SQLException {
    ObjectId relation = findings.find(row.relation());
    if (relation != null) {
      List<String> roles = row.texts("roles").stream().sorted().toList();
      Policy policy =
          new Policy(
              relation.sibling(Kind.POLICY, row.text("name")),
              row.flag("permissive"),
              row.text("command"),
              roles,
              row.expression("visible"),
              row.expression("writable"));
      findings.add(row.address(), policy);
    }
  }

  private static String firing(PostgresqlRow row) throws SQLException {
    return switch (row.text("firing")) {
      case "D" -> "disabled";
      case "R" -> "replica";
      case "A" -> "always";
      default -> "origin";
    };
  }
}
