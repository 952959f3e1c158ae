package plumbline.steward.catalog;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import plumbline.steward.model.Identity;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.Sequence;
import plumbline.steward.model.SequenceOptions;

/** Reads sequences, and keeps those behind identity columns for the columns. */
final class PostgresqlSequences {
  private final PostgresqlFindings findings;
  private final Map<ObjectId, Behind> identities = new HashMap<>();

  private record Behind(String sequenceName, SequenceOptions options) {}

  PostgresqlSequences(PostgresqlFindings findings) {
    this.findings = findings;
  }

  void sequence(PostgresqlRow row) throws SQLException {
    ObjectId column = owner(row);
    SequenceOptions options = options(row);
    if (row.flag("identity")) {
      identities.put(column, new Behind(row.text("quoted_name"), options));
    } else if (findings.standsAlone(row.address())) {
      ObjectId id = ObjectId.of(Kind.SEQUENCE, row.text("schema"), row.text("name"));
      Sequence sequence = new Sequence(id, options, row.flag("unlogged"), column);
      findings.addOwned(row.address(), sequence, row.text("owner"));
    }
  }

  /**
   * How a column is numbered.
   *
   * @param generation as the catalog has it
   */
  Identity identity(ObjectId column, String generation) {
    Behind behind = identities.get(column);
    if (generation.isEmpty() || behind == null) {
      return Identity.NONE;
    }
    String words = generation.equals("a") ? "always" : "by default";
    return new Identity(words, behind.sequenceName(), behind.options());
  }

  private static ObjectId owner(PostgresqlRow row) throws SQLException {
    return row.isNull("owning_column")
        ? null
        : ObjectId.part(
            Kind.COLUMN,
            row.text("owning_schema"),
            row.text("owning_table"),
            row.text("owning_column"));
  }

  private static SequenceOptions options(PostgresqlRow row) throws SQLException {
    return new SequenceOptions(
        row.text("type"),
        row.bigNumber("start"),
        row.bigNumber("increment"),
        row.bigNumber("min"),
        row.bigNumber("max"),
        row.bigNumber("cache"),
        row.flag("cycle"));
  }
}
