package plumbline.users;

import jakarta.validation.constraints.NotNull;
import plumbline.shared.EmailAddress;
import plumbline.shared.Name;
import plumbline.shared.SystemRole;

/**
 * What a system admin may change about a person. Activating somebody who was deleted restores them.
 */
public record UserRequest(
    @NotNull @EmailAddress String email,
    @NotNull @Username String username,
    @NotNull @Name String displayName,
    @NotNull SystemRole role,
    Long managerId,
    @NotNull Boolean isActive) {

  public static UserRequest from(User user) {
    return new UserRequest(
        user.email(),
        user.username(),
        user.displayName(),
        user.role(),
        user.managerId(),
        user.isActive());
  }
}
