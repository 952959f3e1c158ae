package plumbline;

import jakarta.validation.Validator;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import plumbline.accounts.Registration;
import plumbline.accounts.RegistrationRequest;
import plumbline.shared.Secret;
import plumbline.users.User;

/** The people of a seed: registers those who are not there yet, and tells their passwords once. */
final class SeedPeople {
  private static final int PASSWORD_BYTES = 15;

  private final Registration registration;
  private final Validator validator;
  private final String password;
  private final List<String> report = new ArrayList<>();

  /**
   * For one seed.
   *
   * @param password everybody's password, or null for a random one each
   */
  SeedPeople(Registration registration, Validator validator, String password) {
    this.registration = registration;
    this.validator = validator;
    this.password = password;
  }

  /** The id of a person, who is registered where nobody has this e-mail. */
  long ensure(String email, String displayName, String username) {
    return registration
        .find(email)
        .map(User::id)
        .orElseGet(() -> register(email, displayName, username));
  }

  private long register(String email, String displayName, String username) {
    String chosen = password != null ? password : randomPassword();
    RegistrationRequest request =
        new RegistrationRequest(email, displayName, new Secret(chosen), username);
    requireValid(request);
    report.add(email + (password != null ? "" : "  " + chosen));
    return registration.register(request).id();
  }

  /** Prints who was registered; not before the commit: what was rolled back has no passwords. */
  void tell(PrintWriter out) {
    report.forEach(out::println);
  }

  private void requireValid(RegistrationRequest request) {
    String faults =
        validator.validate(request).stream()
            .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
            .sorted()
            .collect(Collectors.joining("; "));
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(faults);
    }
  }

  private static String randomPassword() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
