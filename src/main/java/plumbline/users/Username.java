package plumbline.users;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import plumbline.shared.Form;

/** The name that a person goes by in the system. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Form(max = 30, regexp = "^[A-Za-z0-9._-]{3,30}$", message = "")
@ReportAsSingleViolation
public @interface Username {

  String message() default "must be 3 to 30 letters, digits, dots, dashes or underscores";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
