package plumbline.accounts;

import jakarta.validation.constraints.NotNull;
import plumbline.auth.PasswordRule;
import plumbline.shared.EmailAddress;
import plumbline.shared.Name;
import plumbline.shared.Secret;
import plumbline.users.Username;

/**
 * A person who wants an account.
 *
 * @param username null to derive one from the e-mail
 */
public record RegistrationRequest(
    @NotNull @EmailAddress String email,
    @NotNull @Name String displayName,
    @NotNull @PasswordRule Secret password,
    @Username String username) {}
