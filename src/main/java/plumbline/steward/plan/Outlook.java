package plumbline.steward.plan;

import java.util.List;
import java.util.Set;

/**
 * What would become of a plan, as far as a look at the rows tells.
 *
 * @param heldBack the steps that are not done, in their order
 * @param unseen steps that may be held back yet: the look for rows in their way took too long
 */
public record Outlook(List<HeldBackStep> heldBack, Set<Step> unseen) {
  /** One in which everything is done. */
  public static final Outlook CLEAR = new Outlook(List.of(), Set.of());

  public Outlook {
    heldBack = List.copyOf(heldBack);
    unseen = Set.copyOf(unseen);
  }
}
