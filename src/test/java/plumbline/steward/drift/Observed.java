package plumbline.steward.drift;

import plumbline.steward.diff.Difference;
import plumbline.steward.diff.Difference.Altered;
import plumbline.steward.diff.Difference.CommentDiffers;
import plumbline.steward.diff.Difference.GrantsDiffer;
import plumbline.steward.diff.Difference.Missing;
import plumbline.steward.diff.Difference.OwnerDiffers;
import plumbline.steward.diff.Difference.Unexpected;

/**
 * A difference in the words of the table of alterations: {@code missing column desk.users.name}.
 */
final class Observed {
  private Observed() {}

  static String words(Difference difference) {
    return manner(difference) + difference.id();
  }

  private static String manner(Difference difference) {
    if (difference instanceof Missing) {
      return "missing ";
    } else if (difference instanceof Unexpected) {
      return "unexpected ";
    } else if (difference instanceof Altered) {
      return "altered ";
    } else if (difference instanceof OwnerDiffers) {
      return "owner of ";
    } else if (difference instanceof CommentDiffers) {
      return "comment on ";
    } else if (difference instanceof GrantsDiffer) {
      return "grants on ";
    }
    throw new IllegalArgumentException("no words for " + difference);
  }
}
