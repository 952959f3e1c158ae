package plumbline.steward.lint;

import java.util.stream.Stream;

/** It stops where tables have rows. */
final class RowsRefuse implements Rule {

  @Override
  public Help help() {
    return Help.of(
        "PL004",
        "fails when tables have rows",
        "it is applied to an empty table, and stops the deployment on one that has rows",
        "let changes before it bring the rows in order, such as a backfill");
  }

  @Override
  public Stream<Offence> check(Observation seen) {
    boolean told =
        seen.refusal().words().isEmpty() || RequiredColumn.columns(seen).findAny().isPresent();
    return told
        ? Stream.empty()
        : Stream.of(
            Offence.ofChange(
                (seen.refusal().always() ? "fails, even without rows: " : "fails on rows: ")
                    + seen.refusal().words()));
  }
}
