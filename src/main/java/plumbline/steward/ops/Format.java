package plumbline.steward.ops;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.dropwizard.jackson.Jackson;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** How a command prints what it found: as text for people, or as JSON for programs. */
enum Format {
  TEXT,
  JSON;

  private static final String NAME = "format";
  private static final ObjectMapper MAPPER =
      Jackson.newObjectMapper()
          .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT);

  /** Adds {@code --format} to a command. */
  static void addTo(Subparser parser) {
    parser
        .addArgument("--" + NAME)
        .type(Arguments.caseInsensitiveEnumStringType(Format.class))
        .setDefault(TEXT)
        .help("text for people, json for programs (default: text)");
  }

  /** What a request's parameter says. */
  static Format parse(String word) {
    return switch (word) {
      case "text" -> TEXT;
      case "json" -> JSON;
      default -> throw new IllegalArgumentException("the parameter format must be text or json");
    };
  }

  /** What was asked for. */
  static Format of(Namespace arguments) {
    return arguments.get(NAME);
  }

  /** Passes on what is being done, line by line, to people; programs are told at the end. */
  Consumer<String> progress(Consumer<String> lines) {
    return this == TEXT ? lines : line -> {};
  }

  /**
   * What a command prints.
   *
   * @param found a record, or a list of them, with everything that was found
   * @param lines the same for people
   */
  String print(Object found, List<String> lines) throws JsonProcessingException {
    return switch (this) {
      case TEXT -> String.join("\n", lines);
      case JSON -> MAPPER.writeValueAsString(found);
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
