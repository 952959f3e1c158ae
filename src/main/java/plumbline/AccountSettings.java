package plumbline;

import plumbline.shared.Secret;
import plumbline.web.Right;

/**
 * The {@code accounts} part of the configuration.
 *
 * @param registration {@code open} for everybody, or {@code closed} for all but system admins
 * @param adminEmail the system admin to make at start where nobody has this e-mail; empty for none
 * @param adminPassword that admin's first password
 */
public record AccountSettings(Registration registration, String adminEmail, Secret adminPassword) {
  public AccountSettings {
    registration = registration == null ? Registration.OPEN : registration;
    adminEmail = adminEmail == null ? "" : adminEmail.strip();
    adminPassword = adminPassword == null ? new Secret("") : adminPassword;
  }

  /** Who may register. */
  public enum Registration {
    OPEN(Right.ANYONE),
    CLOSED(Right.SYSTEM_ADMIN);

    private final Right right;

    Registration(Right right) {
      this.right = right;
    }

    Right right() {
      return right;
    }
  }
}
