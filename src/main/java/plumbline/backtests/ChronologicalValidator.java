package plumbline.backtests;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Instant;
import java.util.List;

/**
 * Looks at the points one after the other and names the first fault only: a violation for each of a
 * million empty points would take the memory of the service.
 */
public final class ChronologicalValidator
    implements ConstraintValidator<Chronological, List<EquityPoint>> {

  @Override
  public boolean isValid(List<EquityPoint> points, ConstraintValidatorContext context) {
    if (points == null) {
      return true;
    }
    context.disableDefaultConstraintViolation();
    Instant before = Instant.MIN;
    for (int index = 0; index < points.size(); index++) {
      EquityPoint point = points.get(index);
      if (point == null) {
        return isFaulty(context, index);
      }
      if (point.time() == null) {
        return isFaulty(context, index, "time", "must not be null");
      }
      if (point.equity() == null) {
        return isFaulty(context, index, "equity", "must not be null");
      }
      if (point.time().isBefore(before)) {
        return isFaulty(context, index, "time", "must not be earlier than the point before");
      }
      before = point.time();
    }
    return true;
  }

  private static boolean isFaulty(ConstraintValidatorContext context, int index) {
    context
        .buildConstraintViolationWithTemplate("must not be null")
        .addBeanNode()
        .inIterable()
        .atIndex(index)
        .addConstraintViolation();
    return false;
  }

  private static boolean isFaulty(
      ConstraintValidatorContext context, int index, String field, String detail) {
    context
        .buildConstraintViolationWithTemplate(detail)
        .addPropertyNode(field)
        .inIterable()
        .atIndex(index)
        .addConstraintViolation();
    return false;
  }
}
