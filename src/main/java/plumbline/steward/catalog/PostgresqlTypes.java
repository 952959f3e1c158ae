package plumbline.steward.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plumbline.steward.model.Domain;
import plumbline.steward.model.EnumType;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;

/** Reads enumerations and domains. */
final class PostgresqlTypes {
  private final PostgresqlFindings findings;
  private final Map<Long, List<Domain.Check>> checks = new HashMap<>();
  private final Map<Long, List<Address>> checkAddresses = new HashMap<>();

  PostgresqlTypes(PostgresqlFindings findings) {
    this.findings = findings;
  }

  void enumeration(PostgresqlRow row) throws SQLException {
    if (findings.standsAlone(row.address())) {
      ObjectId id = ObjectId.of(Kind.ENUM, row.text("schema"), row.text("name"));
      findings.addOwned(row.address(), new EnumType(id, row.texts("labels")), row.text("owner"));
    }
  }

  /** To be read before the domains. */
  void domainCheck(PostgresqlRow row) throws SQLException {
    Domain.Check check =
        new Domain.Check(
            row.text("name"), row.definitionAlone(), row.isValidated(), row.text("comment"));
    long domain = row.bigNumber("domain");
    checks.computeIfAbsent(domain, type -> new ArrayList<>()).add(check);
    checkAddresses.computeIfAbsent(domain, type -> new ArrayList<>()).add(row.address());
  }

  void domain(PostgresqlRow row) throws SQLException {
    if (!findings.standsAlone(row.address())) {
      return;
    }
    long oid = row.bigNumber("oid");
    Domain domain =
        new Domain(
            ObjectId.of(Kind.DOMAIN, row.text("schema"), row.text("name")),
            row.text("type"),
            row.text("collation"),
            row.flag("not_null"),
            row.expression("expression"),
            checks.getOrDefault(oid, List.of()));
    findings.addOwned(row.address(), domain, row.text("owner"));
    checkAddresses
        .getOrDefault(oid, List.of())
        .forEach(address -> findings.alias(address, domain.id()));
  }
}
