package plumbline.steward.changelog;

import java.util.List;

/**
 * What is in a changelog, in order or not.
 *
 * @param changes those for one engine, in the order in which they are applied
 * @param faults what is wrong with the numbers of all
 */
public record Contents(List<DescribedChange> changes, List<ChangeNumbers.Fault> faults) {
  public Contents {
    changes = List.copyOf(changes);
    faults = List.copyOf(faults);
  }
}
