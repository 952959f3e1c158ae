package plumbline.users;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import plumbline.shared.Name;
import plumbline.shared.SystemRole;

/**
 * What a system admin may change about a person. Activating somebody who was deleted restores them.
 */
public record UserRequest(
    @NotNull @Email @Size(max = 255) String email,
    @NotNull @Username String username,
    @NotNull @Name String displayName,
    @NotNull SystemRole role,
    Long managerId,
    @NotNull Boolean isActive) {

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
