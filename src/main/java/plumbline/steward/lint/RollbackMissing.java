package plumbline.steward.lint;

import java.util.stream.Stream;

/** Nobody said how it is taken back. */
final class RollbackMissing implements Rule {

  @Override
  public Help help() {
    return Help.of(
        "PL006",
        "rollback missing",
        "a release with this change cannot be taken back",
        "add a --rollback with the statement that undoes it, or '--rollback empty' where the schema stays as it is");
  }

  @Override
  public Stream<Offence> check(Observation seen) {
    return switch (seen.described().rollback()) {
      case GIVEN -> Stream.empty();
      case MISSING -> Stream.of(Offence.ofChange("has no rollback"));
      case EMPTY ->
          seen.differences().stream()
              .limit(1)
              .map(
                  difference ->
                      Offence.of(difference.id(), "has an empty rollback, and changes the schema"));
    };
  }
}
