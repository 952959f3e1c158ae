package plumbline.steward.catalog;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A row of a catalog query; what is null in it reads as empty. */
final class PostgresqlRow {
  private static final String NOT_VALID = " NOT VALID";

  /** Values that are listed after {@code in}, as the server prints them where they are varchar. */
  private static final Pattern LISTED =
      Pattern.compile(
          "\\(ARRAY\\[((?:E?'(?:[^']|'')*+'::character varying(?:, )?)++)\\]\\)::text\\[\\]");

  private final ResultSet row;

  PostgresqlRow(ResultSet row) {
    this.row = row;
  }

  /** Takes a row. */
  @FunctionalInterface
  interface Reader {
    void read(PostgresqlRow row) throws SQLException;
  }

  String text(String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }

  /**
   * An expression, or what contains one. The server would read listed values otherwise than it
   * prints them, and print them otherwise the next time; in these words it does not.
   */
  String expression(String column) throws SQLException {
    return LISTED.matcher(text(column)).replaceAll("(ARRAY[$1]::character varying[])::text[]");
  }

  boolean flag(String column) throws SQLException {
    return row.getBoolean(column);
  }

  int number(String column) throws SQLException {
    return row.getInt(column);
  }

  long bigNumber(String column) throws SQLException {
    return row.getLong(column);
  }

  boolean isNull(String column) throws SQLException {
    return row.getString(column) == null;
  }

  List<String> texts(String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }

  /** The options of a relation and of its toast table, sorted. */
  List<String> options() throws SQLException {
    return Stream.concat(
            texts("options").stream(), texts("toast_options").stream().map("toast."::concat))
        .sorted()
        .toList();
  }

  /** Whether a constraint's definition says that rows of old keep it. */
  boolean isValidated() throws SQLException {
    return !text("definition").endsWith(NOT_VALID);
  }

  /** A constraint's definition without its validity. */
  String definitionAlone() throws SQLException {
    String definition = expression("definition");
    return isValidated()
        ? definition
        : definition.substring(0, definition.length() - NOT_VALID.length());
  }

  /** Where the row's object is kept. */
  Address address() throws SQLException {
    return new Address(row.getLong("catalog"), row.getLong("oid"), 0);
  }

  /** Where a part of the row's object is kept. */
  Address partAddress() throws SQLException {
    return new Address(row.getLong("catalog"), row.getLong("oid"), row.getInt("part"));
  }

  /** Where the object is kept that the row says something about; of no number for the server. */
  Address about() throws SQLException {
    return new Address(
        row.getLong("about_catalog"), row.getLong("about_oid"), row.getInt("about_part"));
  }

  /** Where another object is kept that the row is about, too; of no number for none. */
  Address other() throws SQLException {
    return new Address(row.getLong("other_catalog"), row.getLong("other_oid"), 0);
  }

  /** Where the relation is kept that the row's object belongs to. */
  Address relation() throws SQLException {
    return new Address(row.getLong("relation_catalog"), row.getLong("relation"), 0);
  }
}
