package plumbline.steward.lint;

import java.util.stream.Stream;

/** It is not taken back to what was there. */
final class RollbackUntrue implements Rule {

  @Override
  public Help help() {
    return Help.of(
        "PL007",
        "rollback untrue",
        "what is left differs from the schema before the change, and stands in the way of the next one",
        "let the rollback restore exactly what was there before the change");
  }

  @Override
  public Stream<Offence> check(Observation seen) {
    RollbackTrial rollback = seen.rollback();
    if (!rollback.refusal().isEmpty()) {
      return Stream.of(Offence.ofChange("its rollback fails: " + rollback.refusal()));
    }
    return rollback.differences().stream()
        .map(
            difference ->
                Offence.of(
                    difference.id(),
                    "its rollback leaves %s other than before".formatted(difference.id())));
  }
}
