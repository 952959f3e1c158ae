package plumbline.steward.lint;

import java.util.Optional;
import plumbline.steward.changelog.Change;
import plumbline.steward.model.ObjectId;

/**
 * What a rule has against a change, and whether it may be so.
 *
 * @param object which object it is about; empty for the change itself
 * @param what in a few words
 * @param table whose rows tell how long it lasts; empty where they do not matter
 * @param waiting who waits that long; empty for nobody
 * @param allowance the reason beside the change why it may be so; empty for none
 */
public record Verdict(
    Help rule,
    Change change,
    String object,
    String what,
    Optional<ObjectId> table,
    String waiting,
    String allowance) {

  /** One that nobody allows. */
  static Verdict of(Help rule, Change change, Offence offence) {
    return new Verdict(
        rule, change, offence.object(), offence.what(), offence.table(), offence.waiting(), "");
  }

  /** The same where the change says why. */
  Verdict allowed(String reason) {
    return new Verdict(rule, change, object, what, table, waiting, reason);
  }

  /** Whether the change says why. */
  public boolean isAllowed() {
    return !allowance.isEmpty();
  }

  /** Whether the same rule has something against the same change. */
  public boolean isLike(Verdict other) {
    return rule.code().equals(other.rule.code()) && change.equals(other.change);
  }
}
