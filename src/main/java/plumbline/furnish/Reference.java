package plumbline.furnish;

import java.util.List;
import java.util.Optional;

/** The id of an object of the same workspace. */
record Reference(ReferableTable table) implements ColumnType {

  @Override
  public String sql() {
    return "bigint";
  }

  @Override
  public String javaType() {
    return "Long";
  }

  @Override
  public String presentType() {
    return "long";
  }

  @Override
  public Optional<String> whyNotUnique() {
    return Optional.of("furnish it plain, and add the constraint to the definition afterwards");
  }

  @Override
  public String valid(Column column) {
    return "ProbeRows.ID";
  }

  @Override
  public String another(Column column) {
    return valid(column);
  }

  @Override
  public List<String> invalid(Column column) {
    return List.of("\"1\"", "1.5", "true", "0", "Long.MAX_VALUE");
  }

  @Override
  public String literal(Column column, int number) {
    return "-1";
  }

  @Override
  public String argument(Column column) {
    return "-1";
  }
}
