package plumbline.furnish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Characters.
 *
 * @param length how many at most
 * @param line whether it is one line, with something in it that can be seen
 */
record Text(int length, boolean line) implements ColumnType {
  /** The longest text of any room. */
  static final int LONGEST = 10_000;

  /** An index of PostgreSQL takes no more, of characters of four bytes. */
  private static final int LONGEST_UNIQUE = 500;

  /** What tests tell apart needs room for a number. */
  private static final int SHORTEST_UNIQUE = 12;

  @Override
  public String sql() {
    return "varchar(" + length + ")";
  }

  @Override
  public String javaType() {
    return "String";
  }

  @Override
  public String annotations(Column column) {
    if (isSymbol(column)) {
      return "@Symbol";
    }
    if (line) {
      return "@Name(max = " + digits() + ")";
    }
    return column.required()
        ? "@Size(min = 1, max = " + digits() + ")"
        : "@Size(max = " + digits() + ")";
  }

  @Override
  public Optional<String> check(Column column) {
    return line || column.required()
        ? Optional.of("char_length(" + column.name() + ") >= 1")
        : Optional.empty();
  }

  @Override
  public Optional<String> whyNotUnique() {
    return length < SHORTEST_UNIQUE || length > LONGEST_UNIQUE
        ? Optional.of(
            "of texts only string(%d) to string(%d) can be"
                .formatted(SHORTEST_UNIQUE, LONGEST_UNIQUE))
        : Optional.empty();
  }

  @Override
  public String valid(Column column) {
    return length < SHORTEST_UNIQUE
        ? quoted(shortened("a"))
        : isSymbol(column) ? "\"SYM\" + number" : "\"Text \" + number";
  }

  @Override
  public String another(Column column) {
    return quoted(shortened("Another"));
  }

  @Override
  public List<String> invalid(Column column) {
    List<String> invalid = new ArrayList<>(List.of("7", "\"a\\0\""));
    if (line || column.required()) {
      invalid.add("\"\"");
    }
    if (line) {
      invalid.add("\" \"");
      invalid.add("\"two\\nlines\"");
    }
    invalid.add("\"n\".repeat(%s)".formatted(digits(length + 1)));
    return invalid;
  }

  @Override
  public String literal(Column column, int number) {
    return "'" + shortened("Row" + number) + "'";
  }

  @Override
  public String argument(Column column) {
    return shortened("Given");
  }

  private boolean isSymbol(Column column) {
    return line && length == 32 && column.name().equals("symbol");
  }

  private String shortened(String text) {
    return text.substring(0, Math.min(length, text.length()));
  }

  private String digits() {
    return digits(length);
  }

  private static String digits(int number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '_');
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
