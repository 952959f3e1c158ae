package plumbline.steward.catalog;

import java.sql.SQLException;
import java.util.List;
import plumbline.steward.model.Defined;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.model.Unmodelled;

/** Reads the kinds that are known by the statement that makes them, which the queries compose. */
final class PostgresqlRareKinds {
  private static final int PUBLISHES_SCHEMAS = 15;

  private final PostgresqlFindings findings;

  PostgresqlRareKinds(PostgresqlFindings findings) {
    this.findings = findings;
  }

  /**
   * The queries.
   *
   * @param version the server's major version
   */
  static List<String> queries(int version) {
    return List.of(
        "languages",
        "access_methods",
        "collations",
        "ranges",
        "base_types",
        "foreign_data",
        "aggregates",
        "operators",
        "operator_families",
        "operator_classes",
        "casts",
        "conversions",
        "transforms",
        "text_search",
        "statistics",
        version < PUBLISHES_SCHEMAS ? "publications_14" : "publications",
        "subscriptions",
        "event_triggers",
        "unwritable");
  }

  void read(PostgresqlRow row) throws SQLException {
    Address address = row.address();
    if (!findings.standsAlone(address)) {
      return;
    }
    ObjectId id =
        new ObjectId(
            Kind.valueOf(row.text("kind")),
            row.text("schema"),
            "",
            row.text("name"),
            row.text("arguments"));
    SchemaObject object =
        row.text("digest").isEmpty()
            ? new Defined(id, row.text("definition"))
            : new Unmodelled(id, row.text("digest"), row.text("definition"));
    if (row.isNull("owner")) {
      findings.add(address, object);
    } else {
      findings.addOwned(address, object, row.text("owner"));
    }
  }
}
