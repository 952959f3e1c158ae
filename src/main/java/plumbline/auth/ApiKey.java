package plumbline.auth;

import java.time.Instant;
import plumbline.shared.WorkspaceRole;

/** A row of {@code api_keys}, without the hash. */
public record ApiKey(
    long id,
    long userId,
    long workspaceId,
    String name,
    WorkspaceRole role,
    String prefix,
    Instant createdAt,
    Instant expiresAt,
    Instant lastUsedAt,
    Instant revokedAt) {}
