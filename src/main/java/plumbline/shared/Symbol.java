package plumbline.shared;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The symbol of something that is traded: 1 to 32 characters, the first and the last of which can
 * be seen.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Form(
    max = 32,
    regexp = "^" + Name.VISIBLE + "([^\\x00-\\x1f\\x7f]*" + Name.VISIBLE + ")?$",
    message = "")
@ReportAsSingleViolation
public @interface Symbol {

  String message() default
      "must have 1 to 32 characters, none of control, and no blank at either end";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
