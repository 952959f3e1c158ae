package plumbline.shared;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A name that people give to something: 1 to {@link #max} characters, of which one can be seen. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Form(max = 100, regexp = Name.FORM, message = "")
@ReportAsSingleViolation
public @interface Name {

  /** A character that can be seen: no control, no format, no kind of blank. */
  String VISIBLE = "[^\\p{Cc}\\p{Cf}\\p{Z}]";

  /** A line in which something can be seen. */
  String FORM = "^(?=.*" + VISIBLE + ")[^\\x00-\\x1f\\x7f]+$";

  String message() default "must have 1 to {max} characters, not all blank and none of control";

  /** The most characters that it may have. */
  @OverridesAttribute(constraint = Form.class, name = "max")
  int max() default 100;

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
