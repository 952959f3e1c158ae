package plumbline.steward.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Defined;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.model.Sequence;
import plumbline.steward.model.SequenceOptions;
import plumbline.steward.model.Trigger;
import plumbline.steward.model.Unmodelled;

/**
 * Reads H2's INFORMATION_SCHEMA. Names are as H2 keeps them, in capitals where nobody quoted them.
 */
public final class H2CatalogReader implements CatalogReader {
  private final CatalogQueries queries = new CatalogQueries("h2");

  @Override
  public Catalog read(Connection connection) throws SQLException {
    H2Findings findings = new H2Findings();
    H2Tables tables = new H2Tables(findings);
    H2Constraints constraints = new H2Constraints(findings);
    try (Statement statement = connection.createStatement()) {
      each(statement, "schemas", tables::schema);
      each(statement, "tables", tables::table);
      each(statement, "columns", tables::column);
      each(statement, "views", tables::view);
      each(statement, "indexes", constraints::index);
      each(statement, "check_clauses", constraints::checkClause);
      each(statement, "key_indexes", constraints::keyIndex);
      each(statement, "key_columns", constraints::keyColumns);
      each(statement, "references", constraints::reference);
      each(statement, "constraints", constraints::constraint);
      each(statement, "constraint_columns", constraints::constraintColumn);
      each(statement, "domain_checks", constraints::domainCheck);
      each(statement, "domains", constraints::domain);
      each(statement, "sequences", row -> findings.add(sequence(row), row.text("remarks")));
      each(statement, "triggers", row -> findings.add(trigger(row), row.text("remarks")));
      each(statement, "defined", row -> findings.add(defined(row), row.text("remarks")));
      each(statement, "rights", findings::right);
      return findings.catalog(server(statement));
    }
  }

  private void each(Statement statement, String query, H2Row.Reader reader) throws SQLException {
    try (ResultSet rows = statement.executeQuery(queries.text(query))) {
      H2Row row = new H2Row(rows);
      while (rows.next()) {
        reader.read(row);
      }
    }
  }

  private Catalog.Server server(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery(queries.text("server"))) {
      row.next();
      return new Catalog.Server(
          "h2", row.getString("version"), row.getString("user_name"), row.getString("schema_name"));
    }
  }

  private static Sequence sequence(H2Row row) throws SQLException {
    return new Sequence(
        ObjectId.of(Kind.SEQUENCE, row.text("sequence_schema"), row.text("sequence_name")),
        new SequenceOptions(
            row.text("type"),
            row.number("start_value"),
            row.number("increment"),
            row.number("minimum_value"),
            row.number("maximum_value"),
            row.number("cache"),
            row.flag("cycles")),
        false,
        null);
  }

  /** H2 does not give the source of a trigger that is no class. */
  private static SchemaObject trigger(H2Row row) throws SQLException {
    ObjectId id =
        ObjectId.part(
            Kind.TRIGGER,
            row.text("event_object_schema"),
            row.text("event_object_table"),
            row.text("trigger_name"));
    return row.isNull("definition")
        ? new Unmodelled(id, "", "")
        : new Trigger(id, row.text("definition"), "origin");
  }

  private static SchemaObject defined(H2Row row) throws SQLException {
    ObjectId id =
        ObjectId.of(
            Kind.valueOf(row.text("kind")), row.text("object_schema"), row.text("object_name"));
    return new Defined(id, row.text("definition"));
  }
}
