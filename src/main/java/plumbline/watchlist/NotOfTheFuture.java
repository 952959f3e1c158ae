package plumbline.watchlist;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.time.Instant;

/**
 * A time that has come, by the service's clock; others' clocks may be a minute ahead of it. A quote
 * of a later time would keep out every quote before then.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NotOfTheFuture.Check.class)
@interface NotOfTheFuture {
  String message() default "must not lie in the future";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Applies the rule; null is left to {@code @NotNull}. */
  final class Check implements ConstraintValidator<NotOfTheFuture, Instant> {
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    @Override
    public boolean isValid(Instant time, ConstraintValidatorContext context) {
      return time == null
          || !time.isAfter(context.getClockProvider().getClock().instant().plus(TOLERANCE));
    }
  }
}
