package plumbline.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.shared.Secret;

/** A new password: 12 to 128 characters, and none that many people use. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PasswordRule.Check.class)
public @interface PasswordRule {
  int SHORTEST = 12;
  int LONGEST = 128;

  String message() default "must have 12 to 128 characters";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Applies the rule; null is left to {@code @NotNull}. */
  final class Check implements ConstraintValidator<PasswordRule, Secret> {
    private static final Set<String> COMMON = common();

    @Override
    public boolean isValid(Secret password, ConstraintValidatorContext context) {
      if (password == null) {
        return true;
      }
      int length = password.reveal().codePointCount(0, password.reveal().length());
      if (length < SHORTEST || length > LONGEST) {
        return false;
      }
      if (COMMON.contains(password.reveal().toLowerCase(Locale.ROOT))) {
        context.disableDefaultConstraintViolation();
        context
            .buildConstraintViolationWithTemplate("is one that many people use; choose another")
            .addConstraintViolation();
        return false;
      }
      return true;
    }

    private static Set<String> common() {
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  PasswordRule.class.getResourceAsStream("/plumbline/auth/common-passwords.txt"),
                  UTF_8))) {
        return lines
            .lines()
            .filter(line -> !line.startsWith("#"))
            .collect(Collectors.toUnmodifiableSet());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
