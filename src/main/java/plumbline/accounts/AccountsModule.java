package plumbline.accounts;

import jakarta.validation.Validator;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import plumbline.auth.AuthModule;
import plumbline.auth.PasswordHasher;
import plumbline.shared.Room;

/** Builds the room of accounts. */
public final class AccountsModule implements Room {
  private final Registration registration;
  private final AccountService accounts;
  private final PeopleService people;
  private final FirstAdmin firstAdmin;

  public AccountsModule(
      Jdbi jdbi, InstantSource clock, PasswordHasher hasher, AuthModule auth, Validator validator) {
    this.registration = new Registration(jdbi, clock, hasher);
    this.accounts = new AccountService(jdbi, clock, hasher, auth.logins(), auth.tokens());
    this.people = new PeopleService(jdbi, clock, auth.tokens());
    this.firstAdmin = new FirstAdmin(registration, validator);
  }

  /** Makes accounts. */
  public Registration registration() {
    return registration;
  }

  /** Makes the admin that the environment names. */
  public FirstAdmin firstAdmin() {
    return firstAdmin;
  }

  @Override
  public List<Object> resources() {
    return List.of(new AccountResource(registration, accounts), new PeopleResource(people));
  }

  @Override
  public List<Class<?>> daos() {
    return List.of();
  }
}
