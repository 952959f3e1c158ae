package plumbline.steward.catalog;

import java.sql.SQLException;
import plumbline.steward.model.Catalog;

/** One reading of all kinds, each after those that it refers to. */
final class PostgresqlReading {
  private final PostgresqlDependencies dependencies = new PostgresqlDependencies();
  private final PostgresqlFindings findings = new PostgresqlFindings(dependencies);
  private final PostgresqlNamespaces namespaces = new PostgresqlNamespaces(findings);
  private final PostgresqlTypes types = new PostgresqlTypes(findings);
  private final PostgresqlRoutines routines = new PostgresqlRoutines(findings);
  private final PostgresqlTables tables = new PostgresqlTables(findings);
  private final PostgresqlSequences sequences = new PostgresqlSequences(findings, dependencies);
  private final PostgresqlColumns columns = new PostgresqlColumns(findings, sequences);
  private final PostgresqlViews views = new PostgresqlViews(findings, columns);
  private final PostgresqlConstraints constraints = new PostgresqlConstraints(findings);
  private final PostgresqlRareKinds rareKinds = new PostgresqlRareKinds(findings);
  private final PostgresqlSettings settings = new PostgresqlSettings(findings);
  private final PostgresqlGrants grants = new PostgresqlGrants();
  private final PostgresqlDefaultPrivileges defaults = new PostgresqlDefaultPrivileges();

  Catalog read(PostgresqlLook look, Catalog.Server server, String fingerprint) throws SQLException {
    look.each("dependencies", dependencies::read);
    look.each("schemas", namespaces::schema);
    look.each("extensions", namespaces::extension);
    look.each("enums", types::enumeration);
    look.each("domain_checks", types::domainCheck);
    look.each("domains", types::domain);
    look.each("routines", routines::routine);
    look.each("tables", tables::read);
    look.each("sequences", sequences::read);
    look.each("columns", columns::column);
    sequences.addAlone();
    look.each("composite_types", views::compositeType);
    look.each("views", views::view);
    look.each("view_defaults", columns::viewDefault);
    look.each("constraints", constraints::constraint);
    look.each("indexes", constraints::index);
    for (String kind : PostgresqlRareKinds.queries(look.version())) {
      look.each(kind, rareKinds::read);
    }
    look.each("triggers", routines::trigger);
    look.each("rules", routines::rule);
    look.each("policies", routines::policy);
    look.each("object_settings", settings::read);
    look.each("object_rights", settings::read);
    look.each("default_privileges", defaults::read);
    defaults.addTo(findings);
    look.each("comments", findings::comment);
    look.each("privileges", grants::read);
    grants.addTo(findings);
    return findings.catalog(server, fingerprint);
  }
}
