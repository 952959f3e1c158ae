package plumbline.steward.catalog;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import plumbline.steward.model.Identity;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.Sequence;
import plumbline.steward.model.SequenceOptions;

/** Reads sequences, and keeps those behind identity columns for the columns. */
final class PostgresqlSequences {
  private final PostgresqlFindings findings;
  private final PostgresqlDependencies dependencies;
  private final Map<Address, Behind> identities = new HashMap<>();
  private final Map<Address, Alone> sequences = new LinkedHashMap<>();

  private record Behind(String sequenceName, SequenceOptions options) {}

  private record Alone(ObjectId id, SequenceOptions options, boolean unlogged, String owner) {}

  PostgresqlSequences(PostgresqlFindings findings, PostgresqlDependencies dependencies) {
    this.findings = findings;
    this.dependencies = dependencies;
  }

  void read(PostgresqlRow row) throws SQLException {
    Address address = row.address();
    Address column = dependencies.maker(address);
    SequenceOptions options = options(row);
    if (column != null) {
      identities.put(column, new Behind(row.text("quoted_name"), options));
    } else if (findings.standsAlone(address)) {
      ObjectId id = ObjectId.of(Kind.SEQUENCE, row.text("schema"), row.text("name"));
      sequences.put(address, new Alone(id, options, row.flag("unlogged"), row.text("owner")));
    }
  }

  /**
   * How a column is numbered.
   *
   * @param generation as the catalog has it
   */
  Identity identity(Address column, String generation) {
    Behind behind = identities.get(column);
    if (generation.isEmpty() || behind == null) {
      return Identity.NONE;
    }
    String words = generation.equals("a") ? "always" : "by default";
    return new Identity(words, behind.sequenceName(), behind.options());
  }

  /** Adds the sequences that stand alone, after the columns that own them. */
  void addAlone() {
    sequences.forEach(
        (address, alone) -> {
          Address column = dependencies.owningColumn(address);
          ObjectId owningColumn = column == null ? null : findings.findNamed(column);
          Sequence sequence =
              new Sequence(alone.id(), alone.options(), alone.unlogged(), owningColumn);
          findings.addOwned(address, sequence, alone.owner());
        });
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
