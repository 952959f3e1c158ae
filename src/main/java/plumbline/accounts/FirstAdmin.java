package plumbline.accounts;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plumbline.shared.Secret;
import plumbline.shared.SystemRole;

/** Makes the system admin that the environment names, where nobody has that e-mail yet. */
public final class FirstAdmin {
  private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);

  private final Registration registration;
  private final Validator validator;

  FirstAdmin(Registration registration, Validator validator) {
    this.registration = registration;
    this.validator = validator;
  }

  /**
   * Does nothing without an e-mail, or where somebody has it; a password that the rule refuses
   * keeps the service down.
   */
  public void ensure(String email, Secret password) {
    if (email.isEmpty() || registration.find(email).isPresent()) {
      return;
    }
    RegistrationRequest request = new RegistrationRequest(email, "Administrator", password, null);
    String faults =
        validator.validate(request).stream()
            .map(FirstAdmin::wording)
            .sorted()
            .collect(Collectors.joining("; "));
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("the first system admin cannot be made: " + faults);
    }
    try {
      registration.register(request, SystemRole.ADMIN);
    } catch (JdbiException e) {
      if (registration.find(email).isPresent()) {
        return; // Another replica that started at the same time was first.
      }
      throw e;
    }
    LOG.info("Made the system admin {}", email);
  }

  private static String wording(ConstraintViolation<RegistrationRequest> violation) {
    String variable =
        violation.getPropertyPath().toString().equals("password")
            ? "ADMIN_PASSWORD "
            : "ADMIN_EMAIL ";
    return variable + violation.getMessage();
  }
}
