package plumbline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import plumbline.web.ApiMapper;

/** JSON for tests. */
public final class Json {
  private static final ObjectMapper MAPPER = ApiMapper.create();

  private Json() {}

  /** An object of names and values in turn. */
  public static String object(Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int index = 0; index < namesAndValues.length; index += 2) {
      object.put((String) namesAndValues[index], namesAndValues[index + 1]);
    }
    return write(object);
  }

  /** An object with more names and values, in turn, beside or instead of those that it has. */
  public static String with(String object, Object... namesAndValues) {
    Map<String, Object> whole = new LinkedHashMap<>();
    read(object).properties().forEach(field -> whole.put(field.getKey(), field.getValue()));
    for (int index = 0; index < namesAndValues.length; index += 2) {
      whole.put((String) namesAndValues[index], namesAndValues[index + 1]);
    }
    return write(whole);
  }

  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + text, e);
    }
  }
}
