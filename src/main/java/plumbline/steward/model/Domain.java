package plumbline.steward.model;

import java.util.List;

/**
 * A type with rules.
 *
 * @param type what it is built on
 * @param collation empty where it is the type's own
 * @param defaultExpression empty for none
 * @param checks sorted by name
 */
public record Domain(
    ObjectId id,
    String type,
    String collation,
    boolean notNull,
    String defaultExpression,
    List<Check> checks)
    implements SchemaObject {
  public Domain {
    checks = List.copyOf(checks);
  }

  /**
   * A rule that its values keep.
   *
   * @param definition such as {@code CHECK ((VALUE > 0))}
   * @param comment empty for none
   */
  public record Check(String name, String definition, boolean validated, String comment) {}
}
