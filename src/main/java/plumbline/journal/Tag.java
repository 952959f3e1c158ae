package plumbline.journal;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import plumbline.shared.Form;
import plumbline.shared.Name;

/** A word that a person sorts their entries by: 1 to 50 characters, of which one can be seen. */
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@NotNull
@Form(max = 50, regexp = Name.FORM, message = "")
@ReportAsSingleViolation
@interface Tag {

  String message() default "must have 1 to 50 characters, not all blank and none of control";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
