package plumbline.auth;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import plumbline.shared.Secret;

/** A person who wants to sign in. */
public record LoginRequest(@NotNull @Size(max = 255) String email, @NotNull Secret password) {}
