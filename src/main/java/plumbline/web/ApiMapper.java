package plumbline.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;

/**
 * The JSON of the API: snake_case, exact decimals, UTC instants, and nothing accepted that was not
 * meant.
 */
public final class ApiMapper {
  /**
   * A body of a few megabytes could stand for a hundred times as much memory, and what is nested
   * too deeply could not be written again inside of a list.
   */
  private static final JsonFactory BOUNDED =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(100).maxTokenCount(1_000_000).build())
          .build();

  private ApiMapper() {}

  /** A new mapper. */
  public static ObjectMapper create() {
    return configured(JsonMapper.builder(BOUNDED)).build();
  }

  /** The same values as cells of a table, in the order of their fields. */
  static CsvMapper csv() {
    return configured(CsvMapper.builder())
        .addModule(new SafeCells())
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .enable(CsvGenerator.Feature.ALWAYS_QUOTE_EMPTY_STRINGS)
        .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
        .build();
  }

  private static <M extends ObjectMapper, B extends MapperBuilder<M, B>> B configured(B builder) {
    builder
        .addModule(new ParameterNamesModule())
        .addModule(new StrictScalars())
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    for (LogicalType type :
        new LogicalType[] {LogicalType.Integer, LogicalType.Boolean, LogicalType.POJO}) {
      for (CoercionInputShape shape : CoercionInputShape.values()) {
        builder.withCoercionConfig(type, config -> config.setCoercion(shape, CoercionAction.Fail));
      }
    }
    return builder;
  }
}
