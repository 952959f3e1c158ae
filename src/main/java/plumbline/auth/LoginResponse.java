package plumbline.auth;

import java.time.Instant;

/** A new session's token, which is never shown again. */
public record LoginResponse(Token token, Instant expiresAt) {}
