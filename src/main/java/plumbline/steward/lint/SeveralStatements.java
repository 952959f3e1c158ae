package plumbline.steward.lint;

import java.util.stream.Stream;

/** One change holds more than one statement. */
final class SeveralStatements implements Rule {

  @Override
  public Help help() {
    return Help.of(
        "PL009",
        "more than one statement a changeset",
        "a migrator that is killed between them leaves half of the change where the database cannot take DDL back",
        "give each statement a changeset of its own; a block that is one statement says splitStatements:false");
  }

  @Override
  public Stream<Offence> check(Observation seen) {
    int statements = seen.described().statements().size();
    return statements > 1
        ? Stream.of(Offence.ofChange("has " + statements + " statements"))
        : Stream.empty();
  }
}
