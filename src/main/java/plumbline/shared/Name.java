package plumbline.shared;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A name that people give to something: 1 to {@link #max} characters, of which one can be seen. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Size
@Pattern(regexp = "^(?=.*" + Name.VISIBLE + ")[^\\x00-\\x1f\\x7f]+$")
@ReportAsSingleViolation
public @interface Name {

  /** A character that can be seen: no control, no format, no kind of blank. */
  String VISIBLE = "[^\\p{Cc}\\p{Cf}\\p{Z}]";

  String message() default "must have 1 to {max} characters, not all blank and none of control";

  /** The most characters that it may have. */
  @OverridesAttribute(constraint = Size.class, name = "max")
  int max() default 100;

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
