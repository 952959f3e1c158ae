package plumbline.journal;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import plumbline.shared.Name;

/** A word that a person sorts their entries by: 1 to 50 characters, of which one can be seen. */
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@NotNull
@Size(max = 50)
@Pattern(regexp = "^(?=.*" + Name.VISIBLE + ")[^\\x00-\\x1f\\x7f]+$")
@ReportAsSingleViolation
@interface Tag {

  String message() default "must have 1 to 50 characters, not all blank and none of control";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
