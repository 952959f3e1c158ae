package plumbline.furnish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the columns that a command line asks for. */
final class ColumnGrammar {
  /** For people. */
  static final String HELP =
      """
      COLUMNS are separated by commas: NAME:TYPE! is required, NAME:TYPE?
      optional. With ' unique' behind it, no two objects have the same value.
      NAME is of small letters, its words joined by _. TYPE is one of

        string(N)   a line of 1 to N characters; N is at most 1000
        text        at most 10 000 characters
        decimal     exact, for money, prices and lots: numeric(20, 8)
        integer, bigint, boolean
        timestamp   with its time zone
        json        an object of at most 65 536 characters
        TABLE       the id of an object of that table, of the same workspace;
                    NAME then ends in _id

      At least one column is required.""";

  private static final Pattern COLUMN =
      Pattern.compile(
          "(?<name>\\w+):(?<type>\\w+(\\(\\d{1,5}\\))?)(?<mark>[!?])(?<unique> unique)?");
  private static final Pattern STRING = Pattern.compile("string\\((\\d+)\\)");
  private static final int LONGEST_LINE = 1_000;

  /** What rooms, and the statements of theirs, call something else. */
  private static final Set<String> TAKEN =
      Set.of(
          "id",
          "workspace_id",
          "user_id",
          "created_at",
          "updated_at",
          "version",
          "now",
          "deleted_at",
          "is_active");

  private final DeclaredTables tables;

  /**
   * A grammar whose references lead to some tables.
   *
   * @param tables those that are declared
   */
  ColumnGrammar(DeclaredTables tables) {
    this.tables = tables;
  }

  /** Reads columns; refuses what cannot be one, with the remedy. */
  List<Column> parse(String text) {
    List<Column> columns = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String part : text.strip().split("\\s*,\\s*", -1)) {
      Column column = column(part);
      if (!names.add(column.name())) {
        throw new IllegalArgumentException(
            "the column '%s' is there twice".formatted(column.name()));
      }
      columns.add(column);
    }
    if (columns.stream().noneMatch(Column::required)) {
      throw new IllegalArgumentException(
          "no column is required, so that an object could be empty: mark one with !");
    }
    return columns;
  }

  private Column column(String text) {
    Matcher parts = COLUMN.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'%s' is no column: write NAME:TYPE! where it is required or NAME:TYPE? where it is optional, such as symbol:string(32)!"
              .formatted(text));
    }
    String name = parts.group("name");
    Names.check("column", name);
    if (TAKEN.contains(name)) {
      throw new IllegalArgumentException(
          "the column '%s' has a meaning of its own in every room; choose another name"
              .formatted(name));
    }
    Column column =
        new Column(
            name,
            type(name, parts.group("type")),
            parts.group("mark").equals("!"),
            parts.group("unique") != null);
    if (column.unique()) {
      column
          .type()
          .whyNotUnique()
          .ifPresent(
              reason -> {
                throw new IllegalArgumentException(
                    "the column '%s' cannot be unique: %s".formatted(name, reason));
              });
    }
    return column;
  }

  private ColumnType type(String column, String text) {
    Matcher string = STRING.matcher(text);
    if (string.matches()) {
      int length = Integer.parseInt(string.group(1));
      if (length < 1 || length > LONGEST_LINE) {
        throw new IllegalArgumentException(
            "the column '%s' must be string(1) to string(%d), or text"
                .formatted(column, LONGEST_LINE));
      }
      return new Text(length, true);
    }
    return scalar(text).orElseGet(() -> reference(column, text));
  }

  private static Optional<ColumnType> scalar(String text) {
    if (text.equals("text")) {
      return Optional.of(new Text(Text.LONGEST, false));
    }
    return Stream.of(Scalar.values())
        .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(text))
        .<ColumnType>map(type -> type)
        .findFirst();
  }

  private ColumnType reference(String column, String text) {
    ReferableTable table =
        tables
            .find(text)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the column '%s' is of the unknown type '%s': it is none of string(N), text, decimal, integer, bigint, boolean, timestamp and json, and %s"
                            .formatted(column, text, tables.whyNoReference(text))));
    if (!column.endsWith("_id")) {
      throw new IllegalArgumentException(
          "the column '%s' refers to %s: call it %s_id".formatted(column, text, column));
    }
    return new Reference(table);
  }
}
