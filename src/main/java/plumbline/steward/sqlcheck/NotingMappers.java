package plumbline.steward.sqlcheck;

import java.lang.reflect.Type;
import java.util.Optional;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jdbi.v3.core.mapper.QualifiedColumnMapperFactory;
import org.jdbi.v3.core.qualifier.QualifiedType;

/** The program's own column mappers, which note on a {@link SampleRow} what they read. */
final class NotingMappers implements QualifiedColumnMapperFactory {
  private final ColumnMappers own;

  NotingMappers(ColumnMappers own) {
    this.own = own;
  }

  @Override
  public Optional<ColumnMapper<?>> build(QualifiedType<?> type, ConfigRegistry config) {
    Type javaType = type.getType();
    boolean primitive = GenericTypes.getErasedType(javaType).isPrimitive();
    return own.findFor(type)
        .map(
            mapper ->
                (row, column, context) -> {
                  SampleRow.behind(row).read(column, mapper, primitive, context);
                  return sample(javaType);
                });
  }

  private static Object sample(Type type) {
    try {
      return Samples.of(type);
    } catch (SampleRefusedException e) {
      return null;
    }
  }
}
