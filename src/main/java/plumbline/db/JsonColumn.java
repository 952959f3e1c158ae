package plumbline.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.Types;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.json.EncodedJson;

/**
 * JSON as {@code jsonb}: PostgreSQL wants to be told that a text is JSON, and H2 would store a text
 * as a quoted string.
 */
@EncodedJson
final class JsonColumn extends AbstractArgumentFactory<String> {
  private final Engine engine;

  JsonColumn(Engine engine) {
    super(Types.OTHER);
    this.engine = engine;
  }

  @Override
  protected Argument build(String json, ConfigRegistry config) {
    return switch (engine) {
      case H2 ->
          (position, statement, context) -> statement.setBytes(position, json.getBytes(UTF_8));
      case POSTGRESQL ->
          (position, statement, context) -> statement.setObject(position, json, Types.OTHER);
    };
  }

  /** What is stored reads like the API's JSON: snake_case, exact decimals, instants in UTC. */
  static ObjectMapper mapper() {
    return JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .build();
  }
}
