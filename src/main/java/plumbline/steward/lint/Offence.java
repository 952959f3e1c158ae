package plumbline.steward.lint;

import java.util.Optional;
import plumbline.steward.model.ObjectId;

/**
 * What a rule has against a change.
 *
 * @param object which object it is about; empty for the change itself
 * @param what in a few words
 * @param table whose rows tell how long it lasts; empty where they do not matter
 * @param waiting who waits that long; empty for nobody
 */
record Offence(String object, String what, Optional<ObjectId> table, String waiting) {

  static Offence ofChange(String what) {
    return new Offence("", what, Optional.empty(), "");
  }

  static Offence of(ObjectId object, String what) {
    return new Offence(object.toString(), what, Optional.empty(), "");
  }

  static Offence ofRows(ObjectId object, String what, ObjectId table, String waiting) {
    return new Offence(object.toString(), what, Optional.of(table), waiting);
  }
}
