package plumbline.steward.lint;

import java.util.stream.Stream;

/** One thing that a change should not do. */
interface Rule {

  /** What it is. */
  Help help();

  /** What a change does against it. */
  Stream<Offence> check(Observation seen);
}
