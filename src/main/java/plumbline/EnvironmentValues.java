package plumbline;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.YamlConfigurationFactory;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.StringSubstitutor;

/**
 * Reads a configuration and puts variables of the environment in for {@code ${NAME:-default}}. It
 * does so in the parsed tree, so that no character of a value, a password's for one, can mean
 * anything to YAML. An empty variable counts as unset.
 */
final class EnvironmentValues<T> extends YamlConfigurationFactory<T> {
  private final StringSubstitutor substitutor;

  EnvironmentValues(
      Class<T> type,
      Validator validator,
      ObjectMapper mapper,
      String overridePrefix,
      Map<String, String> environment) {
    super(
        type,
        validator,
        mapper.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES),
        overridePrefix);
    this.substitutor =
        new StringSubstitutor(
                name -> environment.getOrDefault(name, "").isEmpty() ? null : environment.get(name))
            .setDisableSubstitutionInValues(true)
            .setEnableUndefinedVariableException(true);
  }

  /** Called where a command line names no file. */
  @Override
  public T build() {
    throw new IllegalArgumentException("name the configuration file, such as config.yml");
  }

  @Override
  protected T build(JsonNode root, String path) throws IOException, ConfigurationException {
    return super.build(substituted(root), path);
  }

  private JsonNode substituted(JsonNode node) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      names.forEach(name -> object.set(name, substituted(object.get(name))));
    } else if (node instanceof ArrayNode array) {
      for (int index = 0; index < array.size(); index++) {
        array.set(index, substituted(array.get(index)));
      }
    } else if (node.isTextual()) {
      return TextNode.valueOf(substitutor.replace(node.textValue()));
    }
    return node;
  }
}
