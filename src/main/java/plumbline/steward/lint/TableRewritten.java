package plumbline.steward.lint;

import java.util.stream.Stream;

/** A table is copied while nobody can read it. */
final class TableRewritten implements Rule {

  @Override
  public Help help() {
    return Help.onPostgresql(
        "PL001",
        "table rewritten while readers are blocked",
        "PostgreSQL copies the whole table under its strongest lock, and everybody who asks it waits until that is done",
        "add a new column, fill it in batches that commit, and let the program change over; see db generate");
  }

  @Override
  public Stream<Offence> check(Observation seen) {
    return seen.effects().rewritten().stream()
        .filter(seen::isOld)
        .sorted()
        .map(
            table ->
                Offence.ofRows(
                    table, "rewrites " + table.path(), table, seen.effects().waiting(table)));
  }
}
