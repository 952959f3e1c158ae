package plumbline;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.core.Configuration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import plumbline.auth.PasswordSettings;
import plumbline.db.DatabaseSettings;

/** What {@code config.yml} says. */
public final class PlumblineConfiguration extends Configuration {

  @Valid @NotNull @JsonProperty
  private DatabaseSettings database = new DatabaseSettings(null, null, null, false, 0, 0);

  @Valid @NotNull @JsonProperty
  private AuthDatabaseSettings authDatabase = new AuthDatabaseSettings(null, 0, 0);

  @Valid @NotNull @JsonProperty
  private StewardSettings steward =
      new StewardSettings(null, null, false, null, null, null, null, null);

  @Valid @NotNull @JsonProperty
  private AccountSettings accounts = new AccountSettings(null, null, null);

  @Valid @NotNull @JsonProperty private PasswordSettings passwords = PasswordSettings.defaults();

  /** Where rows are kept. */
  public DatabaseSettings database() {
    return database;
  }

  /** Where sessions and keys are kept, if not there. */
  public AuthDatabaseSettings authDatabase() {
    return authDatabase;
  }

  /** How the schema is kept. */
  public StewardSettings steward() {
    return steward;
  }

  /** Who may have an account. */
  public AccountSettings accounts() {
    return accounts;
  }

  /** How much passwords may cost. */
  public PasswordSettings passwords() {
    return passwords;
  }
}
