package plumbline.accounts;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import plumbline.users.User;
import plumbline.users.UserRequest;

/** What people may change about themselves. */
public record ProfileRequest(
    @NotNull @Email @Size(min = 1, max = 255) String email,
    @NotNull @Pattern(regexp = UserRequest.USERNAME, message = UserRequest.USERNAME_MESSAGE)
        String username,
    @NotNull
        @Size(min = 1, max = 100)
        @Pattern(regexp = UserRequest.NAME, message = UserRequest.NAME_MESSAGE)
        String displayName,
    Long defaultWorkspaceId) {

  static ProfileRequest from(User user) {
    return new ProfileRequest(
        user.email(), user.username(), user.displayName(), user.defaultWorkspaceId());
  }
}
