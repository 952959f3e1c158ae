package plumbline.shared;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;

/** Looks at the length of a text, and then at its form; null is left to {@code @NotNull}. */
public final class FormValidator implements ConstraintValidator<Form, CharSequence> {
  private Pattern pattern;
  private int max;

  @Override
  public void initialize(Form form) {
    pattern = Pattern.compile(form.regexp());
    max = form.max();
  }

  @Override
  public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
    return text == null || (text.length() <= max && pattern.matcher(text).matches());
  }
}
