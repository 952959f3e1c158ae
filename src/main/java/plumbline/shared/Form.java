package plumbline.shared;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text of at most so many characters, in a form that a regular expression tells. Bean Validation
 * tries {@code @Pattern} on a text that {@code @Size} refuses, however long it is; here the length
 * is looked at first, and a longer text is not tried at all.
 */
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FormValidator.class)
public @interface Form {

  /**
   * What the whole text must match. No group in it is repeated: Java tries each repetition of one a
   * call deeper, until the stack is full.
   */
  String regexp();

  /** The most characters that it may have, as {@link String#length} counts them. */
  int max();

  String message();

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
