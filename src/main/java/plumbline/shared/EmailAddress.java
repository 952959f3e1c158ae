package plumbline.shared;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Email;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An e-mail address in ASCII, whose lower case is the same to Java and to both databases. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Email
@Form(max = 255, regexp = "^[!-~]+$", message = "")
@ReportAsSingleViolation
public @interface EmailAddress {

  String message() default "must be an e-mail address of at most 255 characters";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
