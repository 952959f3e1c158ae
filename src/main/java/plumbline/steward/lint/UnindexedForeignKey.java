package plumbline.steward.lint;

import java.util.stream.Stream;
import plumbline.steward.model.Constraint;

/** A foreign key lacks its index. */
final class UnindexedForeignKey implements Rule {

  @Override
  public Help help() {
    return Help.onPostgresql(
        "PL005",
        "foreign key without an index",
        "each delete of a row that is referred to reads the whole table that refers, and so does each join",
        "add an index that begins with the columns of the foreign key, in the same file");
  }

  @Override
  public Stream<Offence> check(Observation seen) {
    return seen.made()
        .filter(Constraint.class::isInstance)
        .map(object -> object.id())
        .filter(seen.unindexed()::contains)
        .map(key -> Offence.of(key, key.path() + " has no index"));
  }
}
