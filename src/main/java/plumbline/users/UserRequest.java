package plumbline.users;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import plumbline.shared.SystemRole;

/**
 * What a system admin may change about a person. Activating somebody who was deleted restores them.
 */
public record UserRequest(
    @NotNull @Email @Size(max = 255) String email,
    @NotNull @Pattern(regexp = USERNAME, message = USERNAME_MESSAGE) String username,
    @NotNull @Pattern(regexp = NAME, message = NAME_MESSAGE) @Size(min = 1, max = 100)
        String displayName,
    @NotNull SystemRole role,
    Long managerId,
    @NotNull Boolean isActive) {

  /** What a user name looks like. */
  public static final String USERNAME = "[A-Za-z0-9._-]{3,30}";

  public static final String USERNAME_MESSAGE =
      "must be 3 to 30 letters, digits, dots, dashes or underscores";

  /** A name that has something in it beside blanks. */
  public static final String NAME = "(?s).*\\S.*";

  public static final String NAME_MESSAGE = "must not be blank";

  static UserRequest from(User user) {
    return new UserRequest(
        user.email(),
        user.username(),
        user.displayName(),
        user.role(),
        user.managerId(),
        user.isActive());
  }
}
