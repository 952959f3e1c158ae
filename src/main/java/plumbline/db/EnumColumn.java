package plumbline.db;

import java.lang.reflect.Type;
import java.sql.Types;
import java.util.Arrays;
import java.util.Optional;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.argument.NullArgument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;

/** Enumerations as the text that {@code toString} gives, the same word that JSON has. */
final class EnumColumn implements ArgumentFactory, ColumnMapperFactory {

  @Override
  public Optional<Argument> build(Type type, Object value, ConfigRegistry config) {
    if (!GenericTypes.getErasedType(type).isEnum()) {
      return Optional.empty();
    }
    return Optional.of(
        value == null
            ? new NullArgument(Types.VARCHAR)
            : (position, statement, context) -> statement.setString(position, value.toString()));
  }

  @Override
  public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
    Object[] constants = GenericTypes.getErasedType(type).getEnumConstants();
    if (constants == null) {
      return Optional.empty();
    }
    return Optional.of(
        (row, column, context) -> {
          String text = row.getString(column);
          return text == null ? null : constant(constants, text);
        });
  }

  private static Object constant(Object[] constants, String text) {
    return Arrays.stream(constants)
        .filter(constant -> constant.toString().equals(text))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("a column holds a word that its type does not have"));
  }
}
