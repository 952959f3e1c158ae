package plumbline.steward.verify;

import java.util.List;
import java.util.Optional;
import plumbline.steward.changelog.Change;
import plumbline.steward.diff.Difference;

/**
 * A flaw that a change was found to have.
 *
 * @param differences between the schema that was expected and the one that was found
 * @param losses what rows lost
 * @param words what the database said, or which table it is about; empty for nothing
 * @param allowance the reason beside the change why it may be so; empty for none
 */
public record Fault(
    Change change,
    Flaw flaw,
    List<Difference> differences,
    List<Loss> losses,
    String words,
    Optional<String> allowance) {
  public Fault {
    differences = List.copyOf(differences);
    losses = List.copyOf(losses);
  }
}
