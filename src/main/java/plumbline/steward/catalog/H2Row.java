package plumbline.steward.catalog;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A row of a catalog query; a text that is null in it reads as empty. */
final class H2Row {
  private final ResultSet row;

  H2Row(ResultSet row) {
    this.row = row;
  }

  /** Takes a row. */
  @FunctionalInterface
  interface Reader {
    void read(H2Row row) throws SQLException;
  }

  String text(String column) throws SQLException {
    return Objects.requireNonNullElse(row.getString(column), "");
  }

  boolean isNull(String column) throws SQLException {
    return row.getString(column) == null;
  }

  boolean flag(String column) throws SQLException {
    return row.getBoolean(column);
  }

  long number(String column) throws SQLException {
    return row.getLong(column);
  }

  List<String> texts(String column) throws SQLException {
    return Arrays.stream(array(column)).map(String.class::cast).toList();
  }

  /** Numbers; none where any is null. */
  List<Integer> numbers(String column) throws SQLException {
    Object[] values = array(column);
    return Arrays.stream(values).anyMatch(Objects::isNull)
        ? List.of()
        : Arrays.stream(values).map(Integer.class::cast).toList();
  }

  private Object[] array(String column) throws SQLException {
    Array array = row.getArray(column);
    return (Object[]) array.getArray();
  }
}
