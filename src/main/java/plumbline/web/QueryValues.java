package plumbline.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import plumbline.shared.Times;

/** Reads query parameters as strictly as bodies; a fault is answered with the parameter's name. */
@Priority(1)
public final class QueryValues implements ParamConverterProvider {
  private static final Map<Class<?>, Function<String, ?>> READERS =
      Map.of(
          Instant.class,
          Times::parse,
          Long.class,
          QueryValues::id,
          Boolean.class,
          QueryValues::truth);

  @Override
  public <T> ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    if (Arrays.stream(annotations).noneMatch(QueryParam.class::isInstance)) {
      return null;
    }
    Function<String, ?> reader = type.isEnum() ? text -> constant(type, text) : READERS.get(type);
    return reader == null ? null : new Converter<>(type, reader);
  }

  private static Long id(String text) {
    long id = ObjectId.valueOf(text).value();
    if (id == ObjectId.NOTHING) {
      throw new IllegalArgumentException("must be an id");
    }
    return id;
  }

  private static Boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("must be true or false");
    };
  }

  private static Object constant(Class<?> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.toString().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "must be one of " + Arrays.toString(type.getEnumConstants())));
  }

  private record Converter<T>(Class<T> type, Function<String, ?> reader)
      implements ParamConverter<T> {
    @Override
    public T fromString(String text) {
      return text == null ? null : type.cast(reader.apply(text));
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }
}
