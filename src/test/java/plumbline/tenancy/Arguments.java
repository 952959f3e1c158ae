package plumbline.tenancy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.stream.Stream;
import plumbline.web.ApiMapper;

/**
 * Arguments for any method of a DAO, made from {@code arguments.yml} by the names of its
 * parameters. A record is made of its components, and a collection has one element.
 */
final class Arguments {
  private static final ObjectMapper MAPPER = ApiMapper.create();

  private final ObjectNode values = MAPPER.createObjectNode();

  /** The arguments of a call by one of the workspaces. */
  Arguments(ProbeFiles files, long workspace) {
    ObjectMapper yaml =
        new ObjectMapper(new YAMLFactory())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    try {
      for (String file : files.read("arguments.yml", workspace)) {
        values.setAll(yaml.readValue(file, ObjectNode.class));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The argument for a parameter, of the parameter's type. */
  Object of(DaoMethod method, Parameter parameter) {
    JavaType type = TypeFactory.defaultInstance().constructType(parameter.getParameterizedType());
    JsonNode value = value(method, type, parameter.getName());
    try {
      return MAPPER.treeToValue(value, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "arguments.yml has %s for the %s %s of %s: %s"
              .formatted(
                  value,
                  type.getRawClass().getSimpleName(),
                  parameter.getName(),
                  method,
                  e.getOriginalMessage()),
          e);
    }
  }

  private JsonNode value(DaoMethod method, JavaType type, String name) {
    if (type.getRawClass().isRecord()) {
      ObjectNode object = MAPPER.createObjectNode();
      for (RecordComponent component : type.getRawClass().getRecordComponents()) {
        JavaType inner = TypeFactory.defaultInstance().constructType(component.getGenericType());
        object.set(column(component.getName()), value(method, inner, component.getName()));
      }
      return object;
    }
    if (isCollection(type)) {
      return MAPPER.createArrayNode().add(value(method, element(type), name));
    }
    return named(method, type, name);
  }

  private static boolean isCollection(JavaType type) {
    return type.isArrayType()
        || (Iterable.class.isAssignableFrom(type.getRawClass())
            && !JsonNode.class.isAssignableFrom(type.getRawClass()));
  }

  private static JavaType element(JavaType type) {
    return type.isContainerType() ? type.getContentType() : type.containedType(0);
  }

  private static String column(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private JsonNode named(DaoMethod method, JavaType type, String name) {
    String dao = method.dao().getSimpleName();
    return Stream.of(method + "." + name, dao + "." + name, name)
        .filter(values::has)
        .findFirst()
        .map(values::get)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "arguments.yml has no value for the %s %s of %s"
                        .formatted(type.getRawClass().getSimpleName(), name, method)));
  }
}
