package plumbline.auth;

import java.time.Instant;

/** A row of {@code sessions}, without the hash. */
public record Session(
    long id,
    long userId,
    String prefix,
    Instant createdAt,
    Instant expiresAt,
    Instant lastUsedAt,
    Instant revokedAt) {}
