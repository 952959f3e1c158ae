package plumbline.steward.verify;

import java.util.Optional;
import plumbline.steward.changelog.Change;

/**
 * Where the proof of a file's changes had to stop.
 *
 * @param refused what is known of the change, where the database did not take it
 * @param back whether it was on the way back, so that the changes before are not proved yet
 */
record Stop(Change change, Optional<Fault> refused, boolean back) {

  static Stop refused(Fault fault) {
    return new Stop(fault.change(), Optional.of(fault), true);
  }

  static Stop onTheWayBack(Change change) {
    return new Stop(change, Optional.empty(), true);
  }

  /** The second time; all were proved on the way back. */
  static Stop atTheEnd(Change change) {
    return new Stop(change, Optional.empty(), false);
  }
}
