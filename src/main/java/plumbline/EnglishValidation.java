package plumbline;

import io.dropwizard.jersey.validation.Validators;
import jakarta.validation.ValidatorFactory;
import java.util.Locale;

/** Validation whose messages are the same on every machine. */
final class EnglishValidation {
  private EnglishValidation() {}

  static ValidatorFactory factory() {
    return Validators.newConfiguration()
        .defaultLocale(Locale.ENGLISH)
        .locales(Locale.ENGLISH)
        .buildValidatorFactory();
  }
}
