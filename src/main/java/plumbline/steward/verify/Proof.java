package plumbline.steward.verify;

import java.util.List;

/**
 * What came of a verification.
 *
 * @param changes how many were proved, or found at fault
 */
public record Proof(int changes, List<Fault> faults) {
  public Proof {
    faults = List.copyOf(faults);
  }
}
