package plumbline.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Reads JSON whose fields are the client's own; only what the databases cannot store is refused.
 */
final class FreeJson<T extends JsonNode> extends StdDeserializer<T> {
  private static final long serialVersionUID = 1L;

  /** Digits on either side of the point; far more than any quantity has. */
  private static final int MOST_DIGITS = 100;

  private final Class<T> type;
  private final String otherwise;

  /**
   * Reads values of a type.
   *
   * @param otherwise what to say of other values
   */
  FreeJson(Class<T> type, String otherwise) {
    super(type);
    this.type = type;
    this.otherwise = otherwise;
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    JsonNode node = context.readTree(parser);
    if (!type.isInstance(node)) {
      throw MismatchedInputException.from(parser, type, otherwise);
    }
    String fault = fault(node);
    if (fault != null) {
      throw MismatchedInputException.from(parser, type, fault);
    }
    return type.cast(node);
  }

  /** What is wrong inside, or null. */
  private static String fault(JsonNode node) {
    if (node.isTextual()) {
      return StrictScalars.textFault(node.textValue());
    }
    if (node.isNumber()) {
      return numberFault(node.decimalValue());
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String fault = StrictScalars.textFault(field.getKey());
      if (fault != null) {
        return fault;
      }
    }
    for (JsonNode inner : node) {
      String fault = fault(inner);
      if (fault != null) {
        return fault;
      }
    }
    return null;
  }

  private static String numberFault(BigDecimal number) {
    long integerDigits = (long) number.precision() - number.scale();
    return integerDigits > MOST_DIGITS || number.scale() > MOST_DIGITS
        ? "must not contain numbers of more than " + MOST_DIGITS + " digits on a side of the point"
        : null;
  }
}
