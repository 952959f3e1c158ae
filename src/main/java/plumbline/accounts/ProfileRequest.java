package plumbline.accounts;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import plumbline.shared.Name;
import plumbline.users.User;
import plumbline.users.Username;

/** What people may change about themselves. */
public record ProfileRequest(
    @NotNull @Email @Size(max = 255) String email,
    @NotNull @Username String username,
    @NotNull @Name String displayName,
    Long defaultWorkspaceId) {

  static ProfileRequest from(User user) {
    return new ProfileRequest(
        user.email(), user.username(), user.displayName(), user.defaultWorkspaceId());
  }
}
