package plumbline.accounts;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import plumbline.auth.PasswordRule;
import plumbline.shared.Secret;
import plumbline.users.UserRequest;

/**
 * A person who wants an account.
 *
 * @param username null to derive one from the e-mail
 */
public record RegistrationRequest(
    @NotNull @Email @Size(min = 1, max = 255) String email,
    @NotNull
        @Size(min = 1, max = 100)
        @Pattern(regexp = UserRequest.NAME, message = UserRequest.NAME_MESSAGE)
        String displayName,
    @NotNull @PasswordRule Secret password,
    @Pattern(regexp = UserRequest.USERNAME, message = UserRequest.USERNAME_MESSAGE)
        String username) {}
