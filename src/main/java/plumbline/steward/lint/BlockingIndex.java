package plumbline.steward.lint;

import java.util.Map;
import java.util.stream.Stream;

/** An index is built while nobody can write. */
final class BlockingIndex implements Rule {

  @Override
  public Help help() {
    return Help.onPostgresql(
        "PL015",
        "non-concurrent index on a table that was there",
        "writers wait until all rows are read, sorted and written to the index",
        "create the index CONCURRENTLY in a changeset with runInTransaction:false; a unique constraint then takes it over with 'using index'");
  }

  @Override
  public Stream<Offence> check(Observation seen) {
    Effects effects = seen.effects();
    return effects.built().entrySet().stream()
        .filter(built -> seen.isOld(built.getValue()) && effects.blocksWriters(built.getValue()))
        .filter(built -> !effects.rewritten().contains(built.getValue()))
        .sorted(Map.Entry.comparingByKey())
        .map(
            built ->
                Offence.ofRows(
                    built.getKey(),
                    "builds %s on %s".formatted(built.getKey().path(), built.getValue().path()),
                    built.getValue(),
                    effects.waiting(built.getValue())));
  }
}
