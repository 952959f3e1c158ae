package plumbline.steward.lint;

import java.util.stream.Stream;

/** All rows are read while nobody can write. */
final class RowsRead implements Rule {

  @Override
  public Help help() {
    return Help.onPostgresql(
        "PL002",
        "rows are read while writers are blocked",
        "a constraint that is added at once has PostgreSQL read all rows under a lock that keeps writers out",
        "add the constraint NOT VALID and validate it in a change of its own; set NOT NULL after a validated CHECK (column is not null)");
  }

  @Override
  public Stream<Offence> check(Observation seen) {
    Effects effects = seen.effects();
    return effects.scanned().stream()
        .filter(seen::isOld)
        .filter(effects::blocksWriters)
        .filter(table -> !effects.rewritten().contains(table))
        .filter(table -> !effects.built().containsValue(table))
        .sorted()
        .map(
            table ->
                Offence.ofRows(
                    table, "reads all of " + table.path(), table, effects.waiting(table)));
  }
}
