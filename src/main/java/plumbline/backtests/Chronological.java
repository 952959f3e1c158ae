package plumbline.backtests;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Points that are whole, and of which none is earlier than the one before it. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ChronologicalValidator.class)
public @interface Chronological {

  String message() default "must be in the order of time";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
