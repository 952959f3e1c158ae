package plumbline.accounts;

import jakarta.validation.constraints.NotNull;
import plumbline.shared.EmailAddress;
import plumbline.shared.Name;
import plumbline.users.User;
import plumbline.users.Username;

/** What people may change about themselves. */
public record ProfileRequest(
    @NotNull @EmailAddress String email,
    @NotNull @Username String username,
    @NotNull @Name String displayName,
    Long defaultWorkspaceId) {

  static ProfileRequest from(User user) {
    return new ProfileRequest(
        user.email(), user.username(), user.displayName(), user.defaultWorkspaceId());
  }
}
