package plumbline.web;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
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

  /** Reads one object. */
  <T> T one(InputStream body, Class<T> type) throws IOException {
    return valid(parse(body), type);
  }

  /** Reads one object or an array of objects. */
  <T> OneOrMany<T> oneOrMany(InputStream body, Class<T> type) throws IOException {
    JsonNode root = parse(body);
    if (!(root instanceof ArrayNode array)) {
      return new OneOrMany<>(false, List.of(valid(root, type)));
    }
    List<T> items = new ArrayList<>(array.size());
    List<FieldError> errors = new ArrayList<>();
    for (int index = 0; index < array.size(); index++) {
      String place = "/" + index;
      T item = bind(array.get(index), type, place);
      items.add(item);
      faults.ofValue(item).forEach(fault -> errors.add(fault.under(place)));
    }
    refuse(errors);
    return new OneOrMany<>(true, items);
  }

  /** Reads a merge patch; the fields that it brings must be valid by themselves. */
  <T> MergePatch<T> patch(InputStream body, Class<T> type) throws IOException {
    JsonNode root = parse(body);
    T alone = bind(root, type, "");
    refuse(
        faults.ofValue(alone).stream()
            .filter(fault -> !root.at(fault.pointer()).isMissingNode())
            .toList());
    return new MergePatch<>((ObjectNode) root, type, this);
  }

  /** A request as a JSON object. */
  ObjectNode tree(Object request) {
    return mapper.valueToTree(request);
  }

  /** The request that a JSON value stands for. */
  <T> T valid(JsonNode root, Class<T> type) {
    T value = bind(root, type, "");
    refuse(faults.ofValue(value));
    return value;
  }

  private <T> T bind(JsonNode node, Class<T> type, String place) {
    if (!node.isObject()) {
      throw Refusal.invalid(place, "must be an object");
    }
    try {
      return mapper.treeToValue(node, type);
    } catch (JsonMappingException e) {
      throw Refusal.invalid(List.of(faults.ofBinding(e).under(place)));
    } catch (IOException e) {
      throw Refusal.invalid(place, "cannot be read");
    }
  }

  private JsonNode parse(InputStream body) throws IOException {
    try {
      JsonNode root = mapper.readTree(body);
      if (root == null || root.isMissingNode()) {
        throw Refusal.of(
            ErrorCode.MALFORMED_REQUEST, "The request body is empty; send a JSON object.");
      }
      return root;
    } catch (StreamConstraintsException e) {
      throw Refusal.invalid(
          "", "goes beyond what is read here: a number is too long or the nesting too deep");
    } catch (StreamReadException e) {
      throw duplicate(e).orElseGet(() -> malformed(e));
    } catch (JsonMappingException e) {
      throw Refusal.of(
          ErrorCode.MALFORMED_REQUEST, "The request body goes on after its JSON value.");
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
