package plumbline.steward.sqlcheck;

/**
 * One thing in which a statement of the program and the database do not fit together.
 *
 * @param method whose statement it is
 * @param part what of the statement, such as {@code line 2: and nme = :name}, a parameter, a column
 *     or a component
 * @param expected what would be in order
 * @param actual what is there
 * @param table the table that is concerned; empty where it is not known
 * @param column the table's column; empty where it is not known
 */
public record StatementFinding(
    DaoMethod method,
    StatementRule rule,
    String part,
    String expected,
    String actual,
    String table,
    String column) {

  /** In one line. */
  @Override
  public String toString() {
    return "%s: %s: %s: expected %s, found %s"
        .formatted(method, rule.code(), part, expected, actual);
  }
}
