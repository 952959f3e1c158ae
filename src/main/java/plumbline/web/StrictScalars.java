package plumbline.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import plumbline.shared.Secret;
import plumbline.shared.Times;

/**
 * Reads texts, decimals and instants as they stand or refuses them: nothing is rounded, shortened
 * or coerced.
 */
final class StrictScalars extends SimpleModule {
  private static final long serialVersionUID = 1L;

  /** The digits of {@code numeric(20,8)}, the type of all money, prices and lots. */
  private static final int INTEGER_DIGITS = 12;

  private static final int FRACTION_DIGITS = 8;

  StrictScalars() {
    addDeserializer(String.class, new Text());
    addDeserializer(BigDecimal.class, new Decimal());
    addDeserializer(Instant.class, new Time());
    addDeserializer(Secret.class, new SecretText());
    addDeserializer(ObjectNode.class, new FreeJson<>(ObjectNode.class, "must be an object"));
    addDeserializer(ArrayNode.class, new FreeJson<>(ArrayNode.class, "must be an array"));
    setDeserializerModifier(new ExactConstants());
    addSerializer(BigDecimal.class, new PlainDecimal());
    addSerializer(Instant.class, new UtcTime());
    addSerializer(Secret.class, new NoSecret());
  }

  private static String text(JsonParser parser, Class<?> target) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw MismatchedInputException.from(parser, target, "must be a string");
    }
    String text = parser.getText();
    String fault = textFault(text);
    if (fault != null) {
      throw MismatchedInputException.from(parser, target, fault);
    }
    return text;
  }

  /** Why a text cannot be stored, or null. */
  static String textFault(String text) {
    if (text.indexOf('\0') >= 0) {
      return "must not contain the character U+0000";
    }
    if (text.codePoints()
        .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
      return "must not contain half a surrogate pair";
    }
    return null;
  }

  private static final class Text extends JsonDeserializer<String> {
    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return text(parser, String.class);
    }
  }

  private static final class SecretText extends JsonDeserializer<Secret> {
    @Override
    public Secret deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return new Secret(text(parser, Secret.class));
    }
  }

  private static final class Decimal extends JsonDeserializer<BigDecimal> {
    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.currentToken().isNumeric()) {
        throw MismatchedInputException.from(parser, BigDecimal.class, "must be a number");
      }
      BigDecimal number;
      try {
        number = parser.getDecimalValue();
      } catch (NumberFormatException e) {
        throw MismatchedInputException.from(
            parser, BigDecimal.class, "must have at most 12 digits before the point");
      }
      if (number.signum() == 0) {
        return BigDecimal.ZERO;
      }
      // Told from precision and scale: to write out 1e999999 first would take a megabyte.
      long integerDigits = (long) number.precision() - number.scale();
      if (integerDigits > INTEGER_DIGITS) {
        throw MismatchedInputException.from(
            parser, BigDecimal.class, "must have at most 12 digits before the point");
      }
      BigDecimal shortest = number.stripTrailingZeros();
      if (shortest.scale() > FRACTION_DIGITS) {
        throw MismatchedInputException.from(
            parser, BigDecimal.class, "must have at most 8 decimals");
      }
      return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
  }

  private static final class Time extends JsonDeserializer<Instant> {
    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      try {
        return Times.parse(text(parser, Instant.class));
      } catch (DateTimeException e) {
        throw MismatchedInputException.from(parser, Instant.class, e.getMessage());
      }
    }
  }

  private static final class PlainDecimal extends JsonSerializer<BigDecimal> {
    @Override
    public void serialize(BigDecimal number, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      BigDecimal shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
      json.writeNumber(shortest.scale() < 0 ? shortest.setScale(0) : shortest);
    }
  }

  private static final class UtcTime extends JsonSerializer<Instant> {
    @Override
    public void serialize(Instant instant, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(instant.toString());
    }
  }

  private static final class NoSecret extends JsonSerializer<Secret> {
    @Override
    public void serialize(Secret secret, JsonGenerator json, SerializerProvider provider) {
      throw new IllegalStateException("a secret is about to be written into a response");
    }
  }
}
