package plumbline.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.shared.FieldError;
import plumbline.shared.Secret;

/**
 * Says where a body is at fault, as JSON pointers, and what must hold there, in words for the
 * client.
 */
final class BodyFaults {
  /** The types whose deserializers word their faults themselves. */
  private static final Set<Class<?>> WELL_WORDED =
      Set.of(
          String.class,
          BigDecimal.class,
          Instant.class,
          Secret.class,
          ObjectNode.class,
          ArrayNode.class);

  private static final PropertyNamingStrategies.SnakeCaseStrategy NAMES =
      new PropertyNamingStrategies.SnakeCaseStrategy();

  private final Validator validator;

  BodyFaults(Validator validator) {
    this.validator = validator;
  }

  /** The fault that kept a value from being bound to its type. */
  FieldError ofBinding(JsonMappingException e) {
    String pointer =
        e.getPath().stream()
            .map(
                step ->
                    step.getFieldName() != null
                        ? escaped(step.getFieldName())
                        : Integer.toString(step.getIndex()))
            .map(step -> "/" + step)
            .collect(Collectors.joining());
    return FieldError.at(pointer, wording(e));
  }

  /** The faults of a value that was bound, by place. */
  List<FieldError> ofValue(Object value) {
    return validator.validate(value).stream()
        .map(violation -> FieldError.at(pointer(violation), violation.getMessage()))
        .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::detail))
        .toList();
  }

  private static String wording(JsonMappingException e) {
    if (e instanceof UnrecognizedPropertyException) {
      return "is unknown here";
    }
    Class<?> target =
        e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
    if (target == null) {
      return "cannot be read as what belongs here";
    }
    if (WELL_WORDED.contains(target)) {
      return e.getOriginalMessage();
    }
    if (target.isEnum()) {
      return "must be one of " + Arrays.toString(target.getEnumConstants());
    }
    if (target == Boolean.class || target == boolean.class) {
      return "must be true or false";
    }
    if (Number.class.isAssignableFrom(target) || target.isPrimitive()) {
      return "must be a whole number";
    }
    return Collection.class.isAssignableFrom(target) ? "must be an array" : "must be an object";
  }

  private static String pointer(ConstraintViolation<?> violation) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getName() != null && !node.getName().startsWith("<")) {
        pointer.append('/').append(escaped(NAMES.translate(node.getName())));
      }
    }
    return pointer.toString();
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
