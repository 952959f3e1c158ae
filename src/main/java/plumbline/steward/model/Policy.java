package plumbline.steward.model;

import java.util.List;

/**
 * A row-level security policy.
 *
 * @param command {@code all}, {@code select}, {@code insert}, {@code update} or {@code delete}
 * @param roles to whom it applies, sorted, {@code public} for everybody
 * @param using which rows are seen; empty for all
 * @param check which rows may be written; empty for those that are seen
 */
public record Policy(
    ObjectId id, boolean permissive, String command, List<String> roles, String using, String check)
    implements SchemaObject {
  public Policy {
    roles = List.copyOf(roles);
  }
}
