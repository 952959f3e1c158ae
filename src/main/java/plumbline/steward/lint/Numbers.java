package plumbline.steward.lint;

import java.util.stream.Stream;
import plumbline.steward.changelog.ChangeNumbers;
import plumbline.steward.changelog.Contents;

/** A number of a file of changes is there twice, or left out. */
final class Numbers {
  private Numbers() {}

  static Help help() {
    return Help.of(
        "PL008",
        "number skipped or doubled",
        "two people took the same number, or one file is missing: databases get their changes in different orders",
        "give the change that no database has yet the next free number");
  }

  static Stream<Verdict> check(Contents contents) {
    return contents.faults().stream()
        .map(fault -> Verdict.of(help(), fault.change(), Offence.ofChange(fault.words())));
  }

  /** Whether the changes cannot be applied at all. */
  static boolean areFatal(Contents contents) {
    return contents.faults().stream().anyMatch(ChangeNumbers.Fault::fatal);
  }
}
