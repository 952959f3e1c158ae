package plumbline.steward.lint;

import java.util.List;
import plumbline.steward.diff.Difference;

/**
 * What came of taking a change back.
 *
 * @param refusal what the database said against it; empty where it took it
 * @param differences from the schema before the change
 */
record RollbackTrial(String refusal, List<Difference> differences) {
  static final RollbackTrial NONE = new RollbackTrial("", List.of());

  RollbackTrial {
    differences = List.copyOf(differences);
  }
}
