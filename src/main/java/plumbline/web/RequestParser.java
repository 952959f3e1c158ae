package plumbline.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.shared.ErrorCode;
import plumbline.shared.FieldError;
import plumbline.shared.Refusal;

/**
 * Reads bodies: what it returns is well-formed, of the right types and valid; all else it refuses
 * and names the place.
 */
public final class RequestParser {
  private final ObjectMapper mapper;
  private final BodyFaults faults;

  public RequestParser(ObjectMapper mapper, Validator validator) {
    this.mapper = mapper;
    this.faults = new BodyFaults(validator);
  }

  /** One step of reading; what Jackson throws in it becomes a refusal. */
  @FunctionalInterface
  private interface Reading<R> {
    R read(JsonParser json) throws IOException;
  }

  /** Reads one object. */
  <T> T one(byte[] body, Class<T> type) {
    T value = reading(body, json -> object(json, type, ""));
    refuse(faults.ofValue(value));
    return value;
  }

  /** Reads one object, or an array of as many as the type's {@link Batch} allows. */
  <T> OneOrMany<T> oneOrMany(byte[] body, Class<T> type) {
    OneOrMany<T> read =
        reading(
            body,
            json ->
                json.currentToken() == JsonToken.START_ARRAY
                    ? new OneOrMany<>(true, array(json, type))
                    : new OneOrMany<>(false, List.of(object(json, type, ""))));
    List<FieldError> errors = new ArrayList<>();
    for (int index = 0; index < read.items().size(); index++) {
      String place = read.many() ? "/" + index : "";
      faults.ofValue(read.items().get(index)).forEach(fault -> errors.add(fault.under(place)));
    }
    refuse(errors);
    return read;
  }

  /** Reads a merge patch; the fields that it brings must be valid by themselves. */
  <T> MergePatch<T> patch(byte[] body, Class<T> type) {
    JsonNode root = reading(body, mapper::readTree);
    T alone = bind(root, type);
    refuse(
        faults.ofValue(alone).stream()
            .filter(fault -> !root.at(fault.pointer()).isMissingNode())
            .toList());
    return new MergePatch<>((ObjectNode) root, alone, type, this);
  }

  /** A request as a JSON object. */
  ObjectNode tree(Object request) {
    return mapper.valueToTree(request);
  }

  /** The request that a JSON value stands for. */
  <T> T valid(JsonNode root, Class<T> type) {
    T value = bind(root, type);
    refuse(faults.ofValue(value));
    return value;
  }

  private <T> T bind(JsonNode root, Class<T> type) {
    return refusing(
        () -> {
          try (JsonParser json = mapper.treeAsTokens(root)) {
            json.nextToken();
            return object(json, type, "");
          }
        });
  }

  private <T> List<T> array(JsonParser json, Class<T> type) throws IOException {
    int most = type.getAnnotation(Batch.class).most();
    List<T> items = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (items.size() == most) {
        throw Refusal.invalid("", "must have " + most + " items at most");
      }
      items.add(object(json, type, "/" + items.size()));
    }
    return items;
  }

  private <T> T object(JsonParser json, Class<T> type, String place) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren(); // What is no JSON at all is told so first.
      throw Refusal.invalid(place, "must be an object");
    }
    try {
      return mapper.readValue(json, type);
    } catch (JsonMappingException e) {
      if (e.getCause() instanceof StreamReadException broken
          && !(broken instanceof InputCoercionException)) {
        throw broken;
      }
      if (e.getCause() instanceof StreamConstraintsException beyond) {
        throw beyond;
      }
      throw Refusal.invalid(List.of(faults.ofBinding(e).under(place)));
    }
  }

  private <R> R reading(byte[] body, Reading<R> reading) {
    return refusing(
        () -> {
          try (JsonParser json = mapper.createParser(body)) {
            if (json.nextToken() == null) {
              throw Refusal.of(
                  ErrorCode.MALFORMED_REQUEST, "The request body is empty; send a JSON object.");
            }
            R value = reading.read(json);
            if (json.nextToken() != null) {
              throw Refusal.of(
                  ErrorCode.MALFORMED_REQUEST, "The request body goes on after its JSON value.");
            }
            return value;
          }
        });
  }

  /** Work that Jackson may refuse. */
  @FunctionalInterface
  private interface Work<R> {
    R run() throws IOException;
  }

  private static <R> R refusing(Work<R> work) {
    try {
      return work.run();
    } catch (StreamConstraintsException | NumberFormatException e) {
      throw Refusal.invalid(
          "",
          "goes beyond what is read here: a number or a name is too long, the nesting too deep, or there are too many values");
    } catch (StreamReadException e) {
      throw duplicate(e).orElseGet(() -> malformed(e));
    } catch (IOException e) {
      throw Refusal.of(ErrorCode.MALFORMED_REQUEST, "The request body is not text in UTF-8.");
    }
  }

  private static Optional<Refusal> duplicate(StreamReadException e) {
    // The parser has no exception of its own for this.
    if (e.getOriginalMessage().startsWith("Duplicate field") && e.getProcessor() != null) {
      String pointer = e.getProcessor().getParsingContext().pathAsPointer().toString();
      return Optional.of(Refusal.invalid(pointer, "must be given once"));
    }
    return Optional.empty();
  }

  private static Refusal malformed(StreamReadException e) {
    String where =
        e.getLocation() == null
            ? ""
            : " at line "
                + e.getLocation().getLineNr()
                + ", column "
                + e.getLocation().getColumnNr();
    return Refusal.of(
        ErrorCode.MALFORMED_REQUEST, "The request body is not valid JSON" + where + ".");
  }

  private static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
  }
}
