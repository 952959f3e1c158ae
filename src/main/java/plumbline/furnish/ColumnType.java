package plumbline.furnish;

import java.util.List;
import java.util.Optional;

/** What a column holds: in the database, in Java, and in the requests that tests send. */
sealed interface ColumnType permits Scalar, Text, Reference {

  /** As a table's definition has it. */
  String sql();

  /** The Java type of a value that may be null. */
  String javaType();

  /** The Java type of a value that is never null. */
  default String presentType() {
    return javaType();
  }

  /** What a request's field must hold beside being there, as annotations; empty for nothing. */
  default String annotations(Column column) {
    return "";
  }

  /** What must hold of a value, as a condition in SQL. */
  default Optional<String> check(Column column) {
    return Optional.empty();
  }

  /** Why there cannot be a unique column of it; empty where there can. */
  default Optional<String> whyNotUnique() {
    return Optional.empty();
  }

  /** A valid value as Java writes it, another for each {@code number} of the tests. */
  String valid(Column column);

  /** Another valid value as Java writes it. */
  String another(Column column);

  /** Values that are no value of it, as Java writes them. */
  List<String> invalid(Column column);

  /**
   * A value as SQL writes it.
   *
   * @param number another number gives another value where the column is unique
   */
  String literal(Column column, int number);

  /** A value as YAML writes it, other than those of {@link #literal}. */
  String argument(Column column);
}
