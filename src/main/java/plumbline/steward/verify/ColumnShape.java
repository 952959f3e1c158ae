package plumbline.steward.verify;

import java.util.List;

/**
 * What is known of a column that is to be given values.
 *
 * @param type as SQL writes it
 * @param base the server's short name of the type, in lower case; of a domain, what it is built on
 * @param jdbcType of {@link java.sql.Types}
 * @param size the longest text, or the digits of a number; 0 for no limit
 * @param scale the digits behind the point
 * @param filled whether the database itself gives it values, and nobody else may or should
 * @param hasDefault whether it may be left out though it is required
 * @param words texts that its rules mention, or the labels of its type
 * @param numbers that its rules mention
 */
record ColumnShape(
    String name,
    String type,
    String base,
    int jdbcType,
    int size,
    int scale,
    boolean notNull,
    boolean filled,
    boolean hasDefault,
    List<String> words,
    List<String> numbers) {
  ColumnShape {
    words = List.copyOf(words);
    numbers = List.copyOf(numbers);
  }
}
