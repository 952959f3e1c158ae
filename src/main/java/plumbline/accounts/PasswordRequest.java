package plumbline.accounts;

import jakarta.validation.constraints.NotNull;
import plumbline.auth.PasswordRule;
import plumbline.shared.Secret;

/** A person's change of password. */
public record PasswordRequest(
    @NotNull Secret currentPassword, @NotNull @PasswordRule Secret newPassword) {}
